import { type Asking, backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';

/** Where staff go after a decision: the next thing that waits, of the same kind first; the queue when nothing does. */
export async function nextInQueue(asking: Asking, decided: { kind: 'vendors' | 'products'; id: string; done: string }): Promise<string> {
  const { staffQueue } = await backoffice(asking, QUEUE);
  const waiting = (['vendors', 'products'] as const).map((kind) => ({ kind, next: staffQueue[kind].find((item) => item.id !== decided.id) }));
  const next = waiting.find(({ kind, next }) => kind === decided.kind && next !== undefined) ?? waiting.find(({ next }) => next !== undefined);
  return next?.next === undefined ? `/staff?done=${decided.done}` : `/staff/${next.kind}/${next.next.id}?done=${decided.done}`;
}

const QUEUE = graphql(`
  query NextInQueue { staffQueue { vendors { id } products { id } } }
`);
