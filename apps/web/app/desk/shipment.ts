import { CARRIERS, type Carrier, kstDate } from '#kernel/pure';
import type { ShipInput } from '../generated/backoffice/graphql';
import type { DeskProblem } from './errors';
import { Findings, type Typed } from './form';
import { readCount } from './number';

export const CARRIER_CODES = Object.keys(CARRIERS) as Carrier[];

/** What was typed into the shipping form (`parcel` the id that came with it, `line-<id>` a quantity of that line), as the API's input; or what has to be put right. */
export function checkShipment(vendorOrderId: string, typed: Typed, now: string): { problems: DeskProblem[] } | { input: ShipInput } {
  const findings = new Findings();
  const id = typed['parcel'] ?? '';
  const kind = typed['kind'] === 'SELF' ? 'SELF' : typed['kind'] === 'CARRIER' ? 'CARRIER' : undefined;
  findings.need(kind !== undefined, 'kind', '어떻게 보냈는지 골라 주세요');
  const carrier = CARRIER_CODES.find((code) => code === typed['carrier']);
  const number = (typed['trackingNumber'] ?? '').replace(/[\s-]/g, '');
  const deliveredOn = typed['deliveredOn'] ?? '';
  if (kind === 'CARRIER') {
    findings.need(carrier !== undefined, 'carrier', '택배사를 골라 주세요');
    findings.need(number !== '' && (carrier === undefined || CARRIERS[carrier].digits.test(number)), 'trackingNumber', carrier === undefined || number === '' ? '송장 번호를 적어 주세요' : `${CARRIERS[carrier].name}의 송장 번호가 아닙니다. 숫자를 다시 확인해 주세요`);
  }
  if (kind === 'SELF') findings.need(/^\d{4}-\d{2}-\d{2}$/.test(deliveredOn) && deliveredOn <= kstDate(new Date(now)), 'deliveredOn', '전달한 날을 오늘까지의 날짜로 적어 주세요');
  const lines = Object.entries(typed).flatMap(([name, text]) => (name.startsWith('line-') ? [{ name, lineId: name.slice('line-'.length), quantity: readCount(text) }] : []));
  for (const line of lines) findings.need(line.quantity !== undefined, line.name, '수량을 숫자로 적어 주세요. 보내지 않는 상품은 0입니다');
  const sent = lines.flatMap(({ lineId, quantity }) => (quantity !== undefined && quantity > 0 ? [{ lineId, quantity }] : []));
  findings.need(sent.length > 0 || lines.length === 0 || findings.problems.length > 0, lines[0]?.name ?? '', '보낸 상품의 수량을 적어 주세요');
  if (findings.problems.length > 0 || kind === undefined) return { problems: findings.problems };
  return {
    input: kind === 'CARRIER' ? { id, vendorOrderId, kind, carrier: carrier ?? null, trackingNumber: number, lines: sent } : { id, vendorOrderId, kind, deliveredOn, lines: sent },
  };
}
