/**
 * What tests of amendments ask for, in the words of a recorder. Events are pointed at as eventAt in recorded.ts says.
 */

import type { Change } from '../../src/domain/words/change.js';
import type {
  BaselineUnit,
  Command,
  ExtendBaseline,
  RegisterOrganization,
  WidenBaseline,
} from '../../src/domain/words/command.js';
import type { Day } from '../../src/domain/words/day.js';
import { baselineUnits, KNOWN_FROM, kindOf, type Names, on, tree } from './given.js';

const organization = 't';
const reason = '告示による';

/** An organization as it is registered: its units by their names, and what else is known of it. */
export const city = (units: Names, more: Partial<RegisterOrganization> = {}): RegisterOrganization => ({
  code: organization,
  name: '試験市',
  knownFrom: KNOWN_FROM,
  units: baselineUnits(units),
  ...more,
});

/** A reorganization: the first is 't:r1', the second 't:r2' … */
export const record = (day: Day, ...changes: Change[]): Command => ({
  record: { organization, reason, reorganization: on(day, ...changes) },
});

export const reschedule = (reorganization: string, effectiveOn: Day): Command => ({
  reschedule: { organization, reason, reorganization, effectiveOn },
});

export const rescheduleEvent = (event: string, effectiveOn: Day): Command => ({
  rescheduleEvent: { organization, reason, event, effectiveOn },
});

export const withdraw = (reorganization: string, withdrawnOn?: Day): Command => ({
  withdraw: { organization, reason, reorganization, withdrawnOn },
});

export const correct = (event: string, change: Change): Command => ({
  correct: { organization, reason, event, change },
});

/** `void` is a word of the language. */
export const takeBack = (event: string): Command => ({ void: { organization, reason, event } });

export const extend = (
  knownFrom: Day,
  units: BaselineUnit[],
  more: Partial<ExtendBaseline> = {},
): Command => ({ extend: { organization, reason, knownFrom, units, ...more } });

export const widen = (units: BaselineUnit[], more: Partial<WidenBaseline> = {}): Command => ({
  widen: { organization, reason, units, ...more },
});

/** A unit of a chart, with the names of those below it. */
export const listed = (
  name: string,
  more: Partial<BaselineUnit> = {},
  below: BaselineUnit[] = [],
): BaselineUnit => ({ name, kind: kindOf(name), children: below, ...more });

/** Units of a chart that nothing more is said of. */
export const allOf = (...names: Names): BaselineUnit[] => baselineUnits(tree(...names));
