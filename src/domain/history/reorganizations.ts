/** Reorganizations as they read. */

import type { Reorganization } from '../words/content.js';
import type { Day } from '../words/day.js';
import type { Deciding } from './effectiveEvents.js';

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
