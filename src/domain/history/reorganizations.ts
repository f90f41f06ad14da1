/** The effective version of a reorganization: as the amendments in effect leave it. */
import type { Reorganization } from '../words/content.js';
import type { Day } from '../words/day.js';
import type { AmendmentsInEffect } from './amendmentsInEffect.js';

export interface EffectiveReorganization extends Reorganization {
  status: 'RECORDED' | 'WITHDRAWN';
  withdrawnOn?: Day;
}

export function effectiveReorganization(
  recorded: Reorganization,
  { reorganizations, reschedulings }: AmendmentsInEffect,
): EffectiveReorganization {
  const by = reorganizations.get(recorded.id);
  const { effectiveOn } = reschedulings.get(recorded.id)?.data ?? recorded;
  if (by?.type !== 'ReorganizationWithdrawn') return { ...recorded, effectiveOn, status: 'RECORDED' };
  return { ...recorded, effectiveOn, status: 'WITHDRAWN', withdrawnOn: by.data.withdrawnOn };
}
