/** The projection's rows that a revision closes and opens: the difference between two courses of things. */
import type { Consequences } from '../domain/consequences.js';
import type { Day } from '../domain/day.js';
import { unitsOf } from '../domain/effects.js';
import type { Baseline, Event, Reorganization } from '../domain/event.js';
import type { Segment, Track } from '../domain/track.js';
import type { UnitState } from '../domain/tree.js';
import { nameKey } from '../domain/unitRef.js';

interface Closed {
  key: string;
  from: Day;
  until: Day | null;
}

/** As the SQL function `project` reads it. */
export interface RowChanges {
  closeUnits: Closed[];
  openUnits: (Closed & UnitState & { nameKey: string })[];
  closeSiblings: Closed[];
  openSiblings: (Closed & { units: string[] })[];
  closeDays: Day[];
  openDays: Day[];
  openCoverage: { from: Day; until: Day | null; coverage: string }[];
  openReorganizations: { id: string; effectiveOn: Day; data: object }[];
  eventUnits: { unit: string; position: number }[];
}

export interface Recording {
  consequences: Consequences;
  events: Event[];
  /** How many events the ledger holds before these. */
  position: number;
  registration?: Baseline;
  reorganization?: Reorganization;
}

export function rowChanges({
  consequences,
  events,
  position,
  registration,
  reorganization,
}: Recording): RowChanges {
  const { before, after } = consequences;
  const unitKeys = new Set([...before.changed.units, ...after.changed.units]);
  const parentKeys = new Set([...before.changed.siblings, ...after.changed.siblings]);
  const units = difference(
    segments(before.closed.units, before.tree.units, unitKeys),
    segments(after.closed.units, after.tree.units, unitKeys),
  );
  const siblings = difference(
    segments(before.closed.siblings, before.tree.siblings, parentKeys),
    segments(after.closed.siblings, after.tree.siblings, parentKeys),
  );
  return {
    closeUnits: units.gone.map(bounds),
    openUnits: units.come.map((row) => ({ ...bounds(row), ...row.value, nameKey: nameKey(row.value.name) })),
    closeSiblings: siblings.gone.map(bounds),
    openSiblings: siblings.come.map((row) => ({ ...bounds(row), units: row.value })),
    closeDays: before.days.filter((day) => !after.days.includes(day)),
    openDays: after.days.filter((day) => !before.days.includes(day)),
    openCoverage: registration
      ? [{ from: registration.knownFrom, until: null, coverage: registration.coverage }]
      : [],
    openReorganizations: reorganization ? [reorganizationRow(reorganization)] : [],
    eventUnits: events.flatMap((event, i) =>
      unitsOf(event).map((unit) => ({ unit, position: position + i + 1 })),
    ),
  };
}

/** What a course says under these keys: what ended on its days, and what still holds after them. */
function segments<V>(closed: Segment<V>[], track: Track<V>, keys: Set<string>): Segment<V>[] {
  const open = [...keys].flatMap((key) => {
    const dated = track.now.get(key);
    return dated ? [{ key, ...dated, until: null }] : [];
  });
  return [...closed, ...open];
}

function difference<V>(
  before: Segment<V>[],
  after: Segment<V>[],
): { gone: Segment<V>[]; come: Segment<V>[] } {
  const text = (segment: Segment<V>) =>
    JSON.stringify([segment.key, segment.from, segment.until, segment.value]);
  const had = new Set(before.map(text));
  const has = new Set(after.map(text));
  return {
    gone: before.filter((segment) => !has.has(text(segment))),
    come: after.filter((segment) => !had.has(text(segment))),
  };
}

const bounds = ({ key, from, until }: Segment<unknown>): Closed => ({ key, from, until });

function reorganizationRow({ id, effectiveOn, ...data }: Reorganization) {
  return { id, effectiveOn, data };
}
