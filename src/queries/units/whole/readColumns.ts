/** The columns of a whole tree, read from the projections. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import type { Day } from '../../../domain/words/day.js';
import { type Moment, momentKey } from '../../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../../paging/batch.js';
import type { StateColumns } from './columns.js';

/** A day of which the columns are at hand, at the same revision: only what differs from them is read. */
export interface Base {
  date: Day;
  columns: StateColumns;
}

export async function readColumns(
  db: Kysely<Tables>,
  moments: readonly Moment[],
  bases: readonly (Base | undefined)[],
): Promise<StateColumns[]> {
  const keys = moments.map((moment, i) => ({ ...momentKey(moment), base: bases[i]?.date ?? null }));
  const wholly = keys.filter(({ base }) => base === null);
  const partly = keys.filter(({ base }) => base !== null);
  const read = (some: typeof keys, rows: typeof allOn) =>
    rowsByKey(
      db,
      some,
      (organization, own) => sql<TextColumns & Placed>`
        select key.place, list.* from ${keyTable(own, { date: 'date', revision: 'int8', base: 'date' })},
          lateral (select ${lists} from ${rows(organization)}) as list`,
    );
  const [whole, parts] = await Promise.all([read(wholly, allOn), read(partly, onlyOn)]);
  return moments.map((moment, i) => {
    const base = bases[i];
    const found = columnsOf(moment, (base ? parts : whole).shift()?.[0]);
    return base ? together(base.columns, moment.date, found) : found;
  });
}

/**
 * One list for each column: an object for each row would take twice as long on its way here. Ids have no spaces; the others are JSON,
 * of which Node keeps equal short texts once.
 */
interface TextColumns {
  units: string | null;
  names: string[];
  displayNames: (string | null)[];
  kinds: string[];
  from: Day[];
  until: (Day | null)[];
  because: string;
}

const lists = sql`
      string_agg(unit, ' ') as units, json_agg(name) as names, json_agg(display_name) as "displayNames",
      json_agg(kind) as kinds, json_agg(lower(valid)) as "from", json_agg(upper(valid)) as until,
      string_agg(because, ' ') as because`;

/** The states on the day. */
const allOn = (organization: number) => sql`
  unit_state where organization = ${organization} and valid @> key.date and known @> key.revision`;

/** Those of them that are not also on the other day: they begin after it, or end before it. "offset 0" keeps each on its index. */
const onlyOn = (organization: number) => sql`(
    select * from (
      select * from unit_state
      where organization = ${organization} and lower(valid) > key.base and lower(valid) <= key.date offset 0) as begun
    union all
    select * from (
      select * from unit_state
      where organization = ${organization} and not upper_inf(valid)
        and upper(valid) > key.date and upper(valid) <= key.base offset 0) as ended
  ) as near where valid @> key.date and known @> key.revision`;

/** The states that last from the one day to the other, and those that are only on the other. */
function together(base: StateColumns, date: Day, more: StateColumns): StateColumns {
  const stay: number[] = [];
  for (let place = 0; place < base.units.length; place++) {
    const until = base.until[place]!;
    if (base.from[place]! <= date && (until === null || date < until)) stay.push(place);
  }
  return {
    organization: more.organization,
    revision: more.revision,
    units: both(base.units, stay, more.units),
    names: both(base.names, stay, more.names),
    displayNames: both(base.displayNames, stay, more.displayNames),
    kinds: both(base.kinds, stay, more.kinds),
    from: both(base.from, stay, more.from),
    until: both(base.until, stay, more.until),
    because: both(base.because, stay, more.because),
  };
}

function both<T>(one: readonly T[], stay: readonly number[], other: readonly T[]): T[] {
  const all = new Array<T>(other.length + stay.length);
  for (let i = 0; i < other.length; i++) all[i] = other[i]!;
  for (let i = 0; i < stay.length; i++) all[other.length + i] = one[stay[i]!]!;
  return all;
}

function columnsOf({ organization, revision }: Moment, columns?: TextColumns): StateColumns {
  const { units, names, displayNames, kinds, from, until, because } = columns?.units == null ? none : columns;
  return {
    organization: organization.id,
    revision,
    units: listOf(units),
    names,
    displayNames,
    kinds,
    from,
    until,
    because: listOf(because),
  };
}

const listOf = (text: string | null): string[] => (text ? text.split(' ') : []);

const none: TextColumns = {
  units: null,
  names: [],
  displayNames: [],
  kinds: [],
  from: [],
  until: [],
  because: '',
};
