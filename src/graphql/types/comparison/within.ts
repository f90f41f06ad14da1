/** The limit of a comparison: one unit and all units below it, on either side. */
import type { UnitChange } from '../../../domain/compare/unitChange.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { HolderChangeRow } from '../../../queries/compare/holderChanges.js';
import type { OversightChangeRow } from '../../../queries/compare/oversightChanges.js';
import type { PostChangeRow } from '../../../queries/compare/postChanges.js';
import type { DutyTransferRow } from '../../../queries/duties/transfers.js';

export interface Within {
  from: Set<UnitId>;
  to: Set<UnitId>;
}

export const changeIsWithin = ({ before, after }: UnitChange, within: Within): boolean =>
  before.some((unit) => within.from.has(unit)) || after.some((unit) => within.to.has(unit));

export const transferIsWithin = ({ from, to }: DutyTransferRow, within: Within): boolean =>
  [...from, ...to].some((unit) => within.from.has(unit) || within.to.has(unit));

export const postIsWithin = ({ before, after }: PostChangeRow, within: Within): boolean =>
  within.from.has(before?.unit ?? '') || within.to.has(after?.unit ?? '');

export const holderIsWithin = ({ before, after }: HolderChangeRow, within: Within): boolean =>
  before.some((unit) => within.from.has(unit)) || after.some((unit) => within.to.has(unit));

export const oversightIsWithin = ({ unit }: OversightChangeRow, within: Within): boolean =>
  within.from.has(unit) || within.to.has(unit);
