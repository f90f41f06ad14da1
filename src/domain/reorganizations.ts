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
  { reorganizations, reschedulings }: Deciding,
): ReadReorganization {
  const by = reorganizations.get(recorded.id);
  const { effectiveOn } = reschedulings.get(recorded.id)?.data ?? recorded;
  if (by?.type !== 'ReorganizationWithdrawn') return { ...recorded, effectiveOn, status: 'RECORDED' };
  return { ...recorded, effectiveOn, status: 'WITHDRAWN', withdrawnOn: by.data.withdrawnOn };
}
