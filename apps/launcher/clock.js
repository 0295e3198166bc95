// The launcher's own clock: it runs before the kernel is built.

/** Milliseconds since the epoch. */
export function nowMs() {
  return Date.now();
}

export function sleep(ms) {
  return new Promise((done) => { setTimeout(done, ms); });
}

/** Asks again and again until `look` answers something else than undefined. Throws `late()` after `ms`. */
export async function until(look, ms, late, pauseMs = 50) {
  const end = nowMs() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (nowMs() > end) throw late();
    await sleep(pauseMs);
  }
}

/** Whether `work` ends within `ms`. Leaves no timer behind. */
export function within(work, ms) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), ms);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}
