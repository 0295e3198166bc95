// Tells the person what happens: one line for each step, with its time.
import { nowMs } from './clock.js';

const SHOW_AFTER_MS = 1500;

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)}초`;
}

/** Width on the screen: Hangul takes two columns. */
function width(text) {
  return [...text].reduce((sum, sign) => sum + (/[ᄀ-ᇿ⺀-鿿가-힣！-｠]/u.test(sign) ? 2 : 1), 0);
}

export function pad(text, columns) {
  return text + ' '.repeat(Math.max(1, columns - width(text)));
}

export class Progress {
  /** @param {number} began since when the whole start is counted, in milliseconds since the epoch */
  constructor(began = nowMs()) {
    this.began = began;
    /** Nothing is shown any more. */
    this.quiet = false;
    // `npm start | head` closes our output: that is no reason to fall.
    process.stdout.on('error', () => undefined);
  }

  say(line) {
    if (!this.quiet) process.stdout.write(`${line}\n`);
  }

  /** Runs `work`, then shows how long it took. `work` may answer a remark. */
  async step(name, work) {
    const began = nowMs();
    const timer = setTimeout(() => this.say(`  · ${name} …`), SHOW_AFTER_MS);
    try {
      const result = await work();
      const remark = typeof result === 'string' ? `  ${result}` : '';
      this.say(`  ✓ ${pad(name, 34)}${seconds(nowMs() - began).padStart(7)}${remark}`);
      return result;
    } catch (error) {
      this.say(`  ✗ ${pad(name, 34)}${seconds(nowMs() - began).padStart(7)}`);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  get elapsed() {
    return seconds(nowMs() - this.began);
  }
}
