/** Asks again until the answer passes, for what another process does in its own time. Throws what was seen last after `seconds`. */
export async function until<T>(ask: () => Promise<T>, passes: (value: T) => boolean, seconds = 20): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (passes(value)) return value;
    if (performance.now() > end) throw new Error(`not within ${seconds} s; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
