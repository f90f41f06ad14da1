/** The units whose overseers differ between two moments. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { PostId, UnitId } from '../../domain/words/event.js';
import type { Moment } from '../moment/moment.js';
import type { RecordedEvent } from '../record/events.js';
import { type Moments, organizationOf } from './between.js';
import { oversightEventsBetween } from './eventsBetween.js';
import { eventsOfPosts } from './postChanges.js';
import { unknownAt } from './unknown.js';

export interface OversightChangeRow {
  unit: UnitId;
  /** Without the posts of which nothing is known at the other moment. */
  before: PostId[];
  after: PostId[];
  events: RecordedEvent[];
}

/** The units that exist at the second moment, in the order in which they were recorded. */
export async function oversightChangesBetween(
  db: Kysely<Tables>,
  moments: Moments,
): Promise<OversightChangeRow[]> {
  const differing = await differingOversight(db, moments);
  const isNew = differing.filter(({ existed }) => !existed).map(({ unit }) => unit);
  const [units, posts] = await Promise.all([
    unknownAt(db, moments, 'unit', { from: [], to: isNew }),
    unknownAt(db, moments, 'post', {
      from: differing.flatMap(({ before, after }) => without(before, after)),
      to: differing.flatMap(({ before, after }) => without(after, before)),
    }),
  ]);
  const known = (list: PostId[]) => list.filter((post) => !posts.has(post));
  const changed = differing
    .filter(({ unit }) => !units.has(unit))
    .map(({ unit, before, after }) => ({ unit, before: known(before), after: known(after) }))
    .filter(({ before, after }) => without(before, after).length + without(after, before).length > 0);
  return withEvents(db, moments, changed);
}

async function withEvents(
  db: Kysely<Tables>,
  moments: Moments,
  changed: Omit<OversightChangeRow, 'events'>[],
): Promise<OversightChangeRow[]> {
  const gone = changed.map(({ before, after }) => without(before, after));
  const [ofUnits, ofPosts] = await Promise.all([
    oversightEventsBetween(
      db,
      moments,
      changed.map(({ unit }) => unit),
    ),
    eventsOfPosts(db, moments, [...new Set(gone.flat())]),
  ]);
  return changed.map((change, i) => {
    const ends = gone[i]!.flatMap((post) => ofPosts.get(post) ?? []).filter(
      ({ type }) => type === 'PostAbolished',
    );
    const events = [...(ofUnits.get(change.unit) ?? []), ...ends];
    return { ...change, events: [...new Map(events.map((event) => [event.id, event])).values()] };
  });
}

const without = (posts: PostId[], others: PostId[]) => posts.filter((post) => !others.includes(post));

interface Differing {
  unit: UnitId;
  before: PostId[];
  after: PostId[];
  /** The unit exists at the first moment. */
  existed: boolean;
}

async function differingOversight(db: Kysely<Tables>, moments: Moments): Promise<Differing[]> {
  const organization = organizationOf(moments);
  const at = ({ date, revision }: Moment, table: 'oversight' | 'unit_state') => sql`
    select * from ${sql.table(table)}
    where organization = ${organization} and valid @> ${date}::date and known @> ${revision}::int8`;
  const exists = (moment: Moment) => sql`exists (
    select from (${at(moment, 'unit_state')}) as state where state.unit = differing.unit)`;
  const { rows } = await sql<Differing>`
    with before as (${at(moments.from, 'oversight')}), after as (${at(moments.to, 'oversight')}),
    differing as (
      select unit, coalesce(before.posts, '{}') as before, coalesce(after.posts, '{}') as after
      from before full join after using (unit)
      where before.posts is distinct from after.posts
    )
    select unit, before, after, ${exists(moments.from)} as existed from differing
    where ${exists(moments.to)}
    order by length(unit), unit`.execute(db);
  return rows;
}
