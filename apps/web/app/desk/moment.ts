import { kstDate, kstParts } from '#kernel/pure';

/** A moment as `<input type="datetime-local">` writes it, on the Korean clock wherever the browser is. */
export function toKstInput(at: string): string {
  const moment = new Date(at);
  const { hour, minute } = kstParts(moment);
  return `${kstDate(moment)}T${two(hour)}:${two(minute)}`;
}

/** The moment that such a field means; undefined when there is no such day or hour. */
export function fromKstInput(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const moment = new Date(`${match[1]}T${match[2]}:${match[3] ?? '00'}+09:00`);
  return Number.isNaN(moment.getTime()) || kstDate(moment) !== match[1] ? undefined : moment.toISOString();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
