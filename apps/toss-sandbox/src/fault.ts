/** A fault that was ordered: which requests, which way, how many times. */
export interface Fault {
  method?: string;
  /** Beginning or end of the path. */
  path?: string;
  kind: 'latency' | 'drop-before' | 'drop-after' | 'error' | '500-before' | '500-after' | '409' | 'malformed' | 'empty' | 'wrong-amount' | 'webhook-duplicate' | 'webhook-drop' | 'webhook-reorder' | 'webhook-late' | 'webhook-forge';
  times: number;
  ms?: number;
  code?: string;
}

export class Faults {
  private ordered: Fault[] = [];

  order(fault: Partial<Fault> & Pick<Fault, 'kind'>): void {
    this.ordered.push({ times: 1, ...fault });
  }

  clear(): void {
    this.ordered = [];
  }

  list(): readonly Fault[] {
    return this.ordered;
  }

  /** The fault that meets this request, used up by one. */
  meet(method: string, path: string): Fault | undefined {
    return this.use((fault) => !fault.kind.startsWith('webhook') && (fault.method === undefined || fault.method === method) && (fault.path === undefined || path.startsWith(fault.path) || path.endsWith(fault.path)));
  }

  /** A webhook fault; `webhook-duplicate` is used up at once and says how many copies are sent. */
  meetWebhook(): Fault | undefined {
    const fault = this.ordered.find((candidate) => candidate.kind.startsWith('webhook'));
    if (fault?.kind === 'webhook-duplicate') {
      this.ordered = this.ordered.filter((other) => other !== fault);
      return fault;
    }
    return this.use((candidate) => candidate.kind.startsWith('webhook'));
  }

  private use(fits: (fault: Fault) => boolean): Fault | undefined {
    const fault = this.ordered.find(fits);
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.ordered = this.ordered.filter((other) => other !== fault);
    return fault;
  }
}
