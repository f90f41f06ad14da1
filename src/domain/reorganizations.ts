/** Reorganizations as they read. */
import type { Day } from './day.js';
import type { Reorganization } from './event.js';
import type { Deciding } from './readings.js';

export interface ReadReorganization extends Reorganization {
  status: 'RECORDED' | 'WITHDRAWN';
  withdrawnOn?: Day;
}

/** The reorganization as the amendments that decide about it leave it. */
export function readReorganization(
  recorded: Reorganization,
  { reorganizations }: Deciding,
): ReadReorganization {
  const by = reorganizations.get(recorded.id);
  switch (by?.type) {
    case 'ReorganizationRescheduled':
      return { ...recorded, status: 'RECORDED', effectiveOn: by.data.effectiveOn };
    case 'ReorganizationWithdrawn':
      return { ...recorded, status: 'WITHDRAWN', withdrawnOn: by.data.withdrawnOn };
    default:
      return { ...recorded, status: 'RECORDED' };
  }
}
