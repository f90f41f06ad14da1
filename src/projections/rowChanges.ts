/** The rows of the projections (read models) that a revision closes and opens: the difference between two timelines. */

import type { Holding, Values } from '../domain/fold/state.js';
import type { Segment } from '../domain/fold/track.js';
import type { Consequences } from '../domain/history/consequences.js';
import type { History, News } from '../domain/history/history.js';
import { differences } from '../domain/history/segments.js';
import type { Day } from '../domain/words/day.js';
import { nameKey } from '../domain/words/unitRef.js';
import { type EventRows, eventRows } from './eventRows.js';
import { type KnowledgeRows, knowledgeRows } from './knowledgeRows.js';
import { without } from './without.js';

interface Span {
  key: string;
  from: Day;
  until: Day | null;
}

type HeldSpan = Pick<Holding, 'duty' | 'unit'> & Pick<Span, 'from' | 'until'>;

type OpenUnit = Span & Values['units'] & { nameKey: string };

/** The argument of the SQL function `project`. */
export interface RowChanges extends EventRows, KnowledgeRows {
  closeUnits: Span[];
  openUnits: OpenUnit[];
  /** By which searches find the units: all that none of them was called before, and perhaps some others. */
  unitNames: string[];
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
}

/** `history` is what was known before; absent for a registration. */
export function rowChanges(
  history: History | undefined,
  recording: News & { consequences: Consequences },
): RowChanges {
  const { events, consequences } = recording;
  const { before, after } = consequences;
  const units = differences(consequences, 'units');
  const siblings = differences(consequences, 'siblings');
  const holdings = differences(consequences, 'holdings');
  const posts = differences(consequences, 'posts');
  const oversight = differences(consequences, 'oversight');
  return {
    closeUnits: units.removed.map(span),
    openUnits: units.added.map(openUnit),
    unitNames: without(namesIn(units.added), namesIn(units.removed)),
    closeSiblings: siblings.removed.map(span),
    openSiblings: siblings.added.map(({ key, from, until, value: units }) => ({ key, from, until, units })),
    closeHoldings: holdings.removed.map(({ value: { duty, unit }, from, until }) => ({
      duty,
      unit,
      from,
      until,
    })),
    openHoldings: holdings.added.map(({ value, from, until }) => ({ ...value, from, until })),
    closePosts: posts.removed.map(span),
    openPosts: posts.added.map((row) => ({ ...span(row), ...row.value, nameKey: nameKey(row.value.name) })),
    closeOversight: oversight.removed.map(span),
    openOversight: oversight.added.map((row) => ({ ...span(row), ...row.value })),
    closeDays: without(before.days, after.days),
    openDays: without(after.days, before.days),
    ...knowledgeRows(history, recording),
    ...eventRows(events, history?.numbers.events ?? 0, consequences),
  };
}

/** The different names and display names, as names compare. */
function namesIn(rows: Segment<Values['units']>[]): string[] {
  const names = new Set<string>();
  for (const { value } of rows) {
    names.add(nameKey(value.name));
    if (value.displayName !== undefined) names.add(nameKey(value.displayName));
  }
  return [...names];
}

const span = ({ key, from, until }: Segment<unknown>): Span => ({ key, from, until });

/** Field by field: of all rows, these are by far the most. */
const openUnit = ({ key, from, until, value }: Segment<Values['units']>): OpenUnit => ({
  key,
  from,
  until,
  name: value.name,
  displayName: value.displayName,
  kind: value.kind,
  parent: value.parent,
  after: value.after,
  because: value.because,
  nameKey: nameKey(value.name),
});
