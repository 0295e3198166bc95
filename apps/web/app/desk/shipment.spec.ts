import { describe, expect, it } from '@jest/globals';
import { checkShipment } from './shipment';

const NOW = '2026-11-24T01:00:00.000Z';
const parcel = { parcel: 'p', kind: 'CARRIER', carrier: 'CJ', trackingNumber: '1234-5678-9012', 'line-a': '2', 'line-b': '0' };

describe('a shipment', () => {
  it('by carrier names what is in the parcel', () => {
    expect(checkShipment('vo', parcel, NOW)).toEqual({ input: { id: 'p', vendorOrderId: 'vo', kind: 'CARRIER', carrier: 'CJ', trackingNumber: '123456789012', lines: [{ lineId: 'a', quantity: 2 }] } });
  });

  it('by oneself has a day that is not in the future', () => {
    const self = { parcel: 'p', kind: 'SELF', 'line-a': '1', deliveredOn: '2026-11-24' };
    expect(checkShipment('vo', self, NOW)).toEqual({ input: { id: 'p', vendorOrderId: 'vo', kind: 'SELF', deliveredOn: '2026-11-24', lines: [{ lineId: 'a', quantity: 1 }] } });
    expect(checkShipment('vo', { ...self, deliveredOn: '2026-11-25' }, NOW)).toEqual({ problems: [{ field: 'deliveredOn', message: '전달한 날을 오늘까지의 날짜로 적어 주세요' }] });
  });

  it.each([
    [{ ...parcel, kind: '' }, 'kind'],
    [{ ...parcel, carrier: 'DHL' }, 'carrier'],
    [{ ...parcel, trackingNumber: '12' }, 'trackingNumber'],
    [{ ...parcel, 'line-a': '두 개' }, 'line-a'],
    [{ ...parcel, 'line-a': '0' }, 'line-a'],
  ])('%j is refused at its field', (typed, field) => {
    const checked = checkShipment('vo', typed, NOW);
    expect('problems' in checked ? checked.problems.map((problem) => problem.field) : []).toEqual([field]);
  });
});
