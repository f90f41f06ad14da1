/** What a chart does not have: the ends that came with an older chart, because the later chart lacks the unit, duty or post. */
import type { Fact, LedgerEvent } from './event.js';

const ENDS: readonly string[] = ['UnitAbolished', 'DutyEnded', 'PostAbolished'] satisfies Fact['type'][];

/** As recorded. A correction of it says when and how the unit, duty or post really ended. */
export const isLeftOut = ({ type, reorganization }: Pick<LedgerEvent, 'type' | 'reorganization'>): boolean =>
  ENDS.includes(type) && reorganization === undefined;
