/** The projection's rows that a revision closes and opens: the difference between two courses of things. */
import type { Consequences } from '../domain/consequences.js';
import type { Day } from '../domain/day.js';
import type { Baseline, Event, Reorganization } from '../domain/event.js';
import type { Segment, Track } from '../domain/track.js';
import type { Closed, Holding, TrackName, Tracks, Values } from '../domain/tree.js';
import { nameKey } from '../domain/unitRef.js';
import { type EventRows, eventRows } from './eventRows.js';

interface Span {
  key: string;
  from: Day;
  until: Day | null;
}

type HeldSpan = Pick<Holding, 'duty' | 'unit'> & Pick<Span, 'from' | 'until'>;

/** As the SQL function `project` reads it. */
export interface RowChanges extends EventRows {
  closeUnits: Span[];
  openUnits: (Span & Values['units'] & { nameKey: string })[];
  closeSiblings: Span[];
  openSiblings: (Span & { units: string[] })[];
  closeHoldings: HeldSpan[];
  openHoldings: (HeldSpan & Holding)[];
  closePosts: Span[];
  openPosts: (Span & Values['posts'] & { nameKey: string })[];
  closeOversight: Span[];
  openOversight: (Span & Values['oversight'])[];
  closeDays: Day[];
  openDays: Day[];
  openCoverage: { from: Day; until: Day | null; coverage: string }[];
  openReorganizations: { id: string; effectiveOn: Day; data: object }[];
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
  const units = difference(consequences, 'units');
  const siblings = difference(consequences, 'siblings');
  const holdings = difference(consequences, 'holdings');
  const posts = difference(consequences, 'posts');
  const oversight = difference(consequences, 'oversight');
  return {
    closeUnits: units.gone.map(span),
    openUnits: units.come.map((row) => ({ ...span(row), ...row.value, nameKey: nameKey(row.value.name) })),
    closeSiblings: siblings.gone.map(span),
    openSiblings: siblings.come.map((row) => ({ ...span(row), units: row.value })),
    closeHoldings: holdings.gone.map(({ value: { duty, unit }, from, until }) => ({
      duty,
      unit,
      from,
      until,
    })),
    openHoldings: holdings.come.map(({ value, from, until }) => ({ ...value, from, until })),
    closePosts: posts.gone.map(span),
    openPosts: posts.come.map((row) => ({ ...span(row), ...row.value, nameKey: nameKey(row.value.name) })),
    closeOversight: oversight.gone.map(span),
    openOversight: oversight.come.map((row) => ({ ...span(row), ...row.value })),
    closeDays: before.days.filter((day) => !after.days.includes(day)),
    openDays: after.days.filter((day) => !before.days.includes(day)),
    openCoverage: registration
      ? [{ from: registration.knownFrom, until: null, coverage: registration.coverage }]
      : [],
    openReorganizations: reorganization ? [reorganizationRow(reorganization)] : [],
    ...eventRows(events, position),
  };
}

/** The segments that only one of the two courses has: those to close, and those to open. */
function difference<T extends TrackName>(
  { before, after }: Consequences,
  track: T,
): { gone: Segment<Values[T]>[]; come: Segment<Values[T]>[] } {
  const keys = new Set([...before.changed[track], ...after.changed[track]]);
  const all = (closed: Closed, tracks: Tracks): Segment<Values[T]>[] => {
    const ended: Segment<Values[T]>[] = closed[track];
    const standing: Track<Values[T]> = tracks[track];
    return [
      ...ended,
      ...[...keys].flatMap((key) => {
        const dated = standing.now.get(key);
        return dated ? [{ key, ...dated, until: null }] : [];
      }),
    ];
  };
  const text = ({ key, from, until, value }: Segment<Values[T]>) => JSON.stringify([key, from, until, value]);
  const had = all(before.closed, before.tree);
  const has = all(after.closed, after.tree);
  const hadTexts = new Set(had.map(text));
  const hasTexts = new Set(has.map(text));
  return {
    gone: had.filter((segment) => !hasTexts.has(text(segment))),
    come: has.filter((segment) => !hadTexts.has(text(segment))),
  };
}

const span = ({ key, from, until }: Segment<unknown>): Span => ({ key, from, until });

function reorganizationRow({ id, effectiveOn, ...data }: Reorganization) {
  return { id, effectiveOn, data };
}
