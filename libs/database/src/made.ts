import { createHash } from 'node:crypto';
import type { Migration } from '@mikro-orm/migrations';
import { migrations } from './migrations/list.js';

/** A trigger as PostgreSQL says it (`pg_get_triggerdef`). */
interface MadeTrigger {
  name: string;
  table: string;
  definition: string;
}

interface MadeFunction {
  name: string;
  /** SHA-256 of what stands between its `$$`, in hex. */
  hash: string;
}

/** In PostgreSQL's order. */
const EVENTS = ['insert', 'delete', 'update', 'truncate'];
/** What makes or drops a trigger or a function. The body of a function is passed over with it. */
const STATEMENT = /\bcreate (?:or replace )?function (?<made>\w+)\([^$]*\$\$(?<body>[\s\S]*?)\$\$|\bdrop function (?<gone>[^;]+);|\bcreate (?<constraint>constraint )?trigger (?<trigger>\w+) (?<says>[^;]+);|\bdrop trigger (?<dropped>\w+) on (?<from>\w+)/g;
const TRIGGER = /^(?<timing>before|after) (?<events>[\w, ]+?) on (?<table>\w+) (?:referencing (?<which>new|old) table as (?<as>\w+) )?for each (?<level>row|statement) execute function (?<run>\w+\(\))$/;

/**
 * The triggers and functions of the database as our migrations leave them, read from the migrations themselves: what is there can be held against it.
 * Throws where a migration writes a trigger in a way that is not understood here.
 */
export function madeByMigrations(): { triggers: MadeTrigger[]; functions: MadeFunction[] } {
  const [triggers, functions] = [new Map<string, MadeTrigger>(), new Map<string, MadeFunction>()];
  for (const { groups = {} } of textOfMigrations().matchAll(STATEMENT)) {
    const { made, body = '', gone, constraint, trigger, says = '', dropped, from } = groups;
    if (made !== undefined) functions.set(made, { name: made, hash: createHash('sha256').update(body).digest('hex') });
    else if (gone !== undefined) for (const [, name = ''] of gone.matchAll(/(\w+)\(/g)) functions.delete(name);
    else if (dropped !== undefined) triggers.delete(`${from}.${dropped}`);
    else if (trigger !== undefined) {
      const read = constraint === undefined ? triggerOf(trigger, says) : { name: trigger, table: / on (\w+)/.exec(says)?.[1] ?? '', definition: '' };
      triggers.set(`${read.table}.${trigger}`, read);
    }
  }
  const odd = [...triggers.values()].filter(({ definition }) => definition === '');
  if (odd.length > 0) throw new Error(`a trigger that can't be held against the database: ${odd.map(({ name }) => name).join(', ')}`);
  return { triggers: [...triggers.values()], functions: [...functions.values()] };
}

function triggerOf(name: string, says: string): MadeTrigger {
  const { timing = '', events = '', table = '', which, as, level = '', run } = TRIGGER.exec(says.replaceAll(/\s+/g, ' '))?.groups ?? {};
  const sorted = events.split(' or ').sort((one, other) => EVENTS.indexOf(one.split(' ')[0] ?? '') - EVENTS.indexOf(other.split(' ')[0] ?? ''));
  const when = sorted.map((event) => event.replace(/^\w+( of)?/, (word) => word.toUpperCase())).join(' OR ');
  const fresh = which === undefined ? '' : `REFERENCING ${which.toUpperCase()} TABLE AS ${as} `;
  return { name, table, definition: run === undefined ? '' : `CREATE TRIGGER ${name} ${timing.toUpperCase()} ${when} ON public.${table} ${fresh}FOR EACH ${level.toUpperCase()} EXECUTE FUNCTION ${run}` };
}

/** All that they run, in its order. None of them asks the database before it writes. */
function textOfMigrations(): string {
  return migrations.flatMap(({ class: Step }) => {
    const step: Migration = new Step(undefined as never, undefined as never);
    void step.up();
    return step.getQueries().filter((query) => typeof query === 'string');
  }).join('\n;\n');
}
