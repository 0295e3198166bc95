import type { DeliveryZone } from '#kernel';
import zones from './island-zip.json' with { type: 'json' };

interface Range {
  from: string;
  to: string;
  zone: string;
}

const RANGES: readonly Range[] = zones.ranges;

/** Where a parcel goes, by ZIP: the ranges for which Korean carriers ask a surcharge. */
export function deliveryZone(zip: string): DeliveryZone {
  const range = RANGES.find((candidate) => candidate.from <= zip && zip <= candidate.to);
  return range?.zone === 'JEJU' ? 'JEJU' : range?.zone === 'ISLAND' ? 'ISLAND' : 'MAINLAND';
}
