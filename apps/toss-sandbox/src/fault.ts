import { Problem } from './problem.js';

export const REQUEST_FAULTS = {
  latency: '답을 늦게 시작한다 (ms)',
  'latency-after': '처리한 뒤 답을 늦게 준다 (ms)',
  'drop-before': '처리하기 전에 연결을 끊는다',
  'drop-after': '처리한 뒤 연결을 끊는다',
  'cut-body': '답하는 도중에 연결을 끊는다',
  error: '오류 코드로 답한다 (code)',
  '500-before': '처리하지 않고 500',
  '500-after': '처리하고 500',
  '409': '같은 요청이 처리되고 있다고 답한다',
  malformed: '깨진 JSON으로 답한다',
  empty: '빈 200으로 답한다',
  'wrong-amount': '다른 금액으로 답한다',
  'refund-failure': '가상계좌 환불이 은행에서 실패한다',
} as const;

/** Meets the next payout that ends, whoever asks. */
export const PAYOUT_FAULTS = { 'payout-failure': '다음 지급이 은행에서 실패한다 (code)' } as const;

export const WEBHOOK_FAULTS = {
  'webhook-duplicate': '웹훅을 여러 번 보낸다 (times)',
  'webhook-drop': '웹훅을 보내지 않는다',
  'webhook-reorder': '다음 웹훅이 나간 뒤에 보낸다',
  'webhook-late': '웹훅을 늦게 보낸다 (ms)',
  'webhook-forge': '거짓 웹훅을 함께 보낸다',
} as const;

export type RequestFaultKind = keyof typeof REQUEST_FAULTS;
export type WebhookFaultKind = keyof typeof WEBHOOK_FAULTS;
export type PayoutFaultKind = keyof typeof PAYOUT_FAULTS;

/** A fault that was ordered: which requests, which way, how many times. */
export interface Fault {
  kind: RequestFaultKind | WebhookFaultKind | PayoutFaultKind;
  method?: string;
  /** Beginning or end of the path. */
  path?: string;
  /** Of `webhook-duplicate`: how many copies of the next webhook. */
  times: number;
  ms?: number;
  code?: string;
  /** `500-after` only: the 500 is bound to the idempotency key and replayed. Toss does not say which it is. */
  bind?: boolean;
}

export type FaultOrder = Partial<Fault> & Pick<Fault, 'kind'>;

/** The switch. Faults live in memory: a restart forgets them. */
export class Faults {
  private ordered: Fault[] = [];

  order(fault: FaultOrder): void {
    this.ordered.push({ times: 1, ...fault });
  }

  clear(): void {
    this.ordered = [];
  }

  list(): readonly Fault[] {
    return this.ordered;
  }

  /** The fault that meets this request, used up by one. `refund-failure` waits for a cancel. */
  meet(method: string, path: string): Fault | undefined {
    return this.use((fault) => Object.hasOwn(REQUEST_FAULTS, fault.kind) && (fault.kind !== 'refund-failure' || path.endsWith('/cancel'))
      && (fault.method === undefined || fault.method === method) && (fault.path === undefined || path.startsWith(fault.path) || path.endsWith(fault.path)));
  }

  /** A webhook fault; `webhook-duplicate` is used up at once. */
  meetWebhook(): Fault | undefined {
    const fault = this.ordered.find((candidate) => Object.hasOwn(WEBHOOK_FAULTS, candidate.kind));
    if (fault?.kind !== 'webhook-duplicate') return fault && this.use((candidate) => candidate === fault);
    this.ordered = this.ordered.filter((other) => other !== fault);
    return fault;
  }

  /** A fault of a payout's end. Without a code the bank does not say why. */
  meetPayout(): { code: string } | undefined {
    const fault = this.use((candidate) => Object.hasOwn(PAYOUT_FAULTS, candidate.kind));
    return fault && { code: fault.code ?? 'FAILED_METHOD_HANDLING' };
  }

  private use(fits: (fault: Fault) => boolean): Fault | undefined {
    const fault = this.ordered.find(fits);
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.ordered = this.ordered.filter((other) => other !== fault);
    return fault;
  }
}

/** Reads an order as it came over HTTP. Throws Problem: a fault that never fires would prove nothing. */
export function readFault(given: Record<string, unknown>): FaultOrder {
  const { kind } = given;
  if (typeof kind !== 'string' || !(Object.hasOwn(REQUEST_FAULTS, kind) || Object.hasOwn(WEBHOOK_FAULTS, kind) || Object.hasOwn(PAYOUT_FAULTS, kind))) throw new Problem('INVALID_REQUEST', 'kind를 알 수 없습니다.');
  const text = (name: string): string | undefined => (typeof given[name] === 'string' && given[name] !== '' ? given[name] : undefined);
  const number = (name: string): number | undefined => {
    if (given[name] === undefined || given[name] === '') return undefined;
    const value = Number(given[name]);
    if (!Number.isSafeInteger(value) || value < 0) throw new Problem('INVALID_REQUEST', `${name}는 0 이상의 정수입니다.`);
    return value;
  };
  const [method, path, code, times, ms] = [text('method'), text('path'), text('code'), number('times'), number('ms')];
  if (code !== undefined && !Problem.known(code)) throw new Problem('INVALID_TEST_CODE');
  return {
    kind: kind as Fault['kind'], ...(method === undefined ? {} : { method: method.toUpperCase() }), ...(path === undefined ? {} : { path }), ...(code === undefined ? {} : { code }),
    ...(times === undefined ? {} : { times: Math.max(1, times) }), ...(ms === undefined ? {} : { ms }), ...(given['bind'] === true ? { bind: true } : {}),
  };
}
