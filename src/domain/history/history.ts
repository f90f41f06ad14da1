/** All that is known of one organization at one revision, ready to decide upon. */

import type { DayOutcome, FoldedDay } from '../fold/steps/dayStep.js';
import { type ImpliedHolding, newTree, type Tree } from '../fold/tree.js';
import type { Baseline, Content, Reorganization } from '../words/content.js';
import type { Day } from '../words/day.js';
import {
  type DutyId,
  type Event,
  isAmendment,
  type LedgerEvent,
  type PostId,
  type ReorganizationId,
  type UnitId,
} from '../words/event.js';
import type { CoveredPeriod } from './coverage.js';
import { type EffectiveEvents, effectiveEventsOf } from './effectiveEvents.js';
import { newTimed, type Timed, type Written } from './overTime/timed.js';

export interface History {
  /** `knownFrom`: the day of the oldest chart. */
  baseline: Baseline;
  coverage: CoveredPeriod[];
  revision: number;
  /** Every event as recorded. */
  ledger: LedgerEvent[];
  /** How many of them were ever recorded: the next ones are numbered from there. */
  numbers: { events: number; reorganizations: number };
  effective: EffectiveEvents;
  /** The effective events by their day, in ledger order. */
  byDay: Map<Day, Event[]>;
  /** The days of `byDay`, oldest first. */
  days: Day[];
  /** The tree after the last of the days. */
  latest: Tree;
  /** What each of the days changed. */
  outcomes: Map<Day, KnownDay>;
  /** All values over time, so that the tree of any day is found without a fold. */
  timed: Timed;
  /** All ids ever given, so that a new one differs from them. */
  unitIds: Set<UnitId>;
  dutyIds: Set<DutyId>;
  postIds: Set<PostId>;
  /** The known duties with their names (dutyNames.ts). */
  duties: Map<DutyId, string>;
  /** The duties that units held before the event that first mentions them. */
  impliedHoldings: Map<UnitId, ImpliedHolding[]>;
  /** What other events would be in effect of, and which. Absent: its own events. */
  instead?: OtherEvents & { of: History };
  /** As recorded. */
  reorganizations: Map<ReorganizationId, Reorganization>;
  /**
   * Present in a history that begins with its newest state (newest/): what was the case until this day, and what was recorded
   * until then, is not in memory. Whoever asks for it throws `PastNeeded`.
   */
  knownAfter?: Day;
  /**
   * Present in a history from which only rows are made: nobody decides on it. Rules that change nothing are not checked, and a day is taken
   * into `timed` only once a change reaches back.
   */
  forRows?: { notTaken: { day: Day; has?: FoldedDay }[] };
}

export const newHistory = (baseline: Baseline): History => ({
  baseline,
  coverage: [],
  revision: 0,
  ledger: [],
  numbers: { events: 0, reorganizations: 0 },
  effective: effectiveEventsOf([], baseline.knownFrom),
  byDay: new Map(),
  days: [],
  latest: newTree(),
  outcomes: new Map(),
  timed: newTimed(),
  unitIds: new Set(),
  dutyIds: new Set(),
  postIds: new Set(),
  duties: new Map(),
  impliedHoldings: new Map(),
  reorganizations: new Map(),
});

export const newHistoryForRows = (baseline: Baseline): History => ({
  ...newHistory(baseline),
  forRows: { notTaken: [] },
});

export interface KnownDay extends DayOutcome {
  /** The keys that it wrote. */
  written: Written;
}

/** Which events a history has instead of its own. */
export interface OtherEvents {
  /** All events of each day on which any differ. */
  byDay: Map<Day, Event[]>;
  impliedHoldings: Tree['impliedHoldings'];
}

/** The content of the next revision. */
export interface News {
  events: LedgerEvent[];
  content: Content;
}

/** Whether all earlier events keep their effective versions. */
export const onlyAdds = (events: LedgerEvent[], content: Content): events is Event[] =>
  !('extension' in content) && !events.some(isAmendment);

/** Adds events to those of their days. */
export function addByDay(byDay: Map<Day, Event[]>, events: Event[]): void {
  for (const event of events) {
    const sameDay = byDay.get(event.effectiveOn);
    if (sameDay) sameDay.push(event);
    else byDay.set(event.effectiveOn, [event]);
  }
}
