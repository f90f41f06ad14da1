/** All units that ever existed, with the days on which they did. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import type { KnownOrganization } from '../moment/moment.js';
import { stateColumns, type UnitStateRow } from './states.js';

/** The days without a gap on which a unit existed. A unit that was reinstated has several. */
export interface LifeSpan extends Pick<UnitStateRow, 'unit' | 'name' | 'displayName' | 'kind'> {
  /** Of the last state, on its first day, from the top. */
  path: string[];
  from: Day;
  until: Day | null;
  /** The names before the last one, oldest first. */
  formerNames: string[];
}

/** In the order in which the units were created; the spans of each, oldest first. */
export async function lifeSpans(
  db: Kysely<Tables>,
  { organization, revision }: KnownOrganization,
): Promise<LifeSpan[]> {
  const { rows } = await sql<UnitStateRow>`
    select organization, ${revision}::int as revision, ${stateColumns}
    from unit_state
    where organization = ${organization.id} and known @> ${revision}::int8
    order by length(unit), unit, valid`.execute(db);
  const states = new Map<UnitId, UnitStateRow[]>();
  for (const row of rows) states.set(row.unit, [...(states.get(row.unit) ?? []), row]);
  return [...states.values()].flatMap((own) => withoutGaps(own).map((span) => spanOf(span, states)));
}

/** The states in groups: each begins on the day on which the one before it ends. */
function withoutGaps(states: UnitStateRow[]): UnitStateRow[][] {
  const groups: UnitStateRow[][] = [];
  for (const state of states) {
    const last = groups.at(-1);
    if (last?.at(-1)?.until === state.from) last.push(state);
    else groups.push([state]);
  }
  return groups;
}

function spanOf(states: UnitStateRow[], all: ReadonlyMap<UnitId, UnitStateRow[]>): LifeSpan {
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last) throw new Error('a span has a state');
  const { unit, name, displayName, kind, until } = last;
  const formerNames = states
    .map((state) => state.name)
    .filter((one, i, names) => i < names.length - 1 && one !== names[i + 1]);
  return { unit, name, displayName, kind, path: pathOf(last, all), from: first.from, until, formerNames };
}

function pathOf(state: UnitStateRow, all: ReadonlyMap<UnitId, UnitStateRow[]>): string[] {
  const names: string[] = [];
  const day = state.from;
  for (let at: UnitStateRow | undefined = state; at; at = stateOn(at.parent, day, all))
    names.unshift(at.name);
  return names;
}

const stateOn = (unit: UnitId | null, day: Day, all: ReadonlyMap<UnitId, UnitStateRow[]>) =>
  unit === null
    ? undefined
    : all.get(unit)?.find(({ from, until }) => from <= day && (until === null || day < until));
