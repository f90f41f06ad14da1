/** The columns of a whole tree, read from the projections. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../database/tables.js';
import type { Day } from '../../../domain/words/day.js';
import type { UnitId } from '../../../domain/words/event.js';
import { type Moment, momentKey } from '../../moment/moment.js';
import { keyTable, type Placed, rowsByKey } from '../../paging/batch.js';
import type { UnitColumns } from './columns.js';

/** A day of which the columns are at hand, at the same revision: only what differs from them is read. */
export interface Base {
  date: Day;
  columns: UnitColumns;
}

export async function readColumns(
  db: Kysely<Tables>,
  moments: readonly Moment[],
  bases: readonly (Base | undefined)[],
): Promise<UnitColumns[]> {
  const keys = moments.map((moment, i) => ({ ...momentKey(moment), base: bases[i]?.date ?? null }));
  const wholly = keys.filter(({ base }) => base === null);
  const partly = keys.filter(({ base }) => base !== null);
  const read = (some: typeof keys, rows: typeof allOn) =>
    rowsByKey(
      db,
      some,
      (organization, own) => sql<StateColumns & Placed>`
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
interface StateColumns {
  units: string | null;
  names: string[];
  displayNames: (string | null)[];
  kinds: string[];
  parents: string;
  from: Day[];
  until: (Day | null)[];
  because: string;
}

/** What stands for null in a list of ids. */
const NONE = '-';

const lists = sql`
      string_agg(unit, ' ') as units, json_agg(name) as names, json_agg(display_name) as "displayNames",
      json_agg(kind) as kinds, string_agg(coalesce(parent, ${sql.lit(NONE)}), ' ') as parents,
      json_agg(lower(valid)) as "from", json_agg(upper(valid)) as until,
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
function together(base: UnitColumns, date: Day, more: UnitColumns): UnitColumns {
  const stay: number[] = [];
  for (const [place, from] of base.from.entries()) {
    const until = base.until[place]!;
    if (from <= date && (until === null || date < until)) stay.push(place);
  }
  const both = <T>(one: readonly T[], other: readonly T[]): T[] => [
    ...stay.map((place) => one[place]!),
    ...other,
  ];
  return {
    ...more,
    units: both(base.units, more.units),
    names: both(base.names, more.names),
    displayNames: both(base.displayNames, more.displayNames),
    kinds: both(base.kinds, more.kinds),
    parents: both(base.parents, more.parents),
    from: both(base.from, more.from),
    until: both(base.until, more.until),
    because: both(base.because, more.because),
  };
}

function columnsOf({ organization, revision }: Moment, columns?: StateColumns): UnitColumns {
  const known = { organization: organization.id, revision };
  if (columns?.units == null) return { ...known, ...none };
  const { names, displayNames, kinds, from, until } = columns;
  const units: UnitId[] = columns.units.split(' ');
  const once = onceEach(units);
  const parents = columns.parents.split(' ').map((parent) => (parent === NONE ? null : once(parent)));
  return {
    ...known,
    units,
    names,
    displayNames,
    kinds,
    parents,
    from,
    until,
    because: columns.because.split(' '),
  };
}

const none = {
  units: [],
  names: [],
  displayNames: [],
  kinds: [],
  parents: [],
  from: [],
  until: [],
  because: [],
};

/** Of equal texts one: a tree that is kept has each unit once, and its children name it. */
function onceEach(texts: readonly string[]): (text: string) => string {
  const known = new Map(texts.map((text) => [text, text]));
  return (text) => known.get(text) ?? text;
}
