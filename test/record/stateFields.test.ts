/**
 * What is kept over time passes through a chain that no compiler sees whole: the value of the fold, the SQL function
 * `project`, the columns of a table, the fields of GraphQL. A field added to such a value does not compile here until
 * its column and its field of GraphQL are named, and the tests then hold both to it.
 */

import { buildSchema, isObjectType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { sameButCause, TRACKS, type TrackName, type Values } from '../../src/domain/fold/state.js';
import { newTree } from '../../src/domain/fold/tree.js';
import { postColumns } from '../../src/queries/duties/posts.js';
import { stateColumns } from '../../src/queries/units/states.js';
import { testDatabase } from '../support/database.js';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';
import { register } from './town.js';

const { db } = await testDatabase();
await register(db, 'fields');
const schema = buildSchema(textOf('schema.graphql'));

/** For each field a value, its column, and the field of GraphQL that answers with it; null: none does. */
type Fields<V, Row> = {
  [K in keyof Required<V>]: { value: Required<V>[K]; column: keyof Row & string; graphql: string | null };
};

const units: Fields<Values['units'], Tables['unit_state']> = {
  name: { value: '文書係', column: 'name', graphql: 'name' },
  displayName: { value: '（文書係）', column: 'display_name', graphql: 'displayName' },
  kind: { value: '係', column: 'kind', graphql: 'kind' },
  parent: { value: 'fields:u1', column: 'parent', graphql: 'parent' },
  // It is seen in the order of the children.
  after: { value: 'fields:u2', column: 'after', graphql: null },
  because: { value: 'fields:e1', column: 'because', graphql: 'becauseOf' },
};

const posts: Fields<Values['posts'], Tables['post_state']> = {
  name: { value: '副部長', column: 'name', graphql: 'name' },
  rank: { value: '部長級', column: 'rank', graphql: 'rank' },
  unit: { value: 'fields:u1', column: 'unit', graphql: 'unit' },
  duties: { value: ['人事', '財政'], column: 'duties', graphql: 'duties' },
  because: { value: 'fields:e1', column: 'because', graphql: 'event' },
};

const holdings: Fields<Values['holdings'], Tables['duty_holding']> = {
  duty: { value: 'fields:d1', column: 'duty', graphql: 'duty' },
  unit: { value: 'fields:u1', column: 'unit', graphql: 'holder' },
  // Where it is set, `from` is null.
  open: { value: true, column: 'open', graphql: 'from' },
  because: { value: 'fields:e1', column: 'because', graphql: 'event' },
};

// GraphQL answers with these as the `overseers` of a unit.
const oversight: Fields<Values['oversight'], Tables['oversight']> = {
  posts: { value: ['fields:p1'], column: 'posts', graphql: null },
  because: { value: 'fields:e1', column: 'because', graphql: null },
};

type AnyFields = Record<string, { value: unknown; column: string; graphql: string | null }>;

interface Kept {
  /** What `project` calls the rows to be written. */
  rows: string;
  table: keyof Tables;
  type: string;
  /** What the questions read of such a row, where one list of columns serves them all. */
  columns?: RawBuilder<unknown>;
  fields: AnyFields;
}

/** The order of siblings is a list of units, without fields. */
const kept: Record<Exclude<TrackName, 'siblings'>, Kept> = {
  units: { rows: 'openUnits', table: 'unit_state', type: 'UnitState', columns: stateColumns, fields: units },
  posts: { rows: 'openPosts', table: 'post_state', type: 'PostState', columns: postColumns, fields: posts },
  holdings: { rows: 'openHoldings', table: 'duty_holding', type: 'DutyHolding', fields: holdings },
  oversight: { rows: 'openOversight', table: 'oversight', type: 'UnitState', fields: oversight },
};

const whole = (fields: AnyFields): object =>
  Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));

/** Writes a row of these values, reads it back, and removes it. */
function projected({ rows, table, fields }: Kept, columns: RawBuilder<unknown>) {
  const row = { key: 'fields:x', nameKey: 'x', from: '2026-04-01', until: null, ...whole(fields) };
  return db.transaction().execute(async (tx) => {
    const organization = sql`(select id from organization where code = 'fields')`;
    await sql`select project(${organization}, 99, ${JSON.stringify({ [rows]: [row] })})`.execute(tx);
    const found = await sql<Record<string, unknown>>`
      select ${columns} from ${sql.table(table)} where lower(known) = 99`.execute(tx);
    await sql`delete from ${sql.table(table)} where lower(known) = 99`.execute(tx);
    return found.rows[0] ?? {};
  });
}

describe.each(TRACKS.filter((track) => track !== 'siblings'))('every field of %s', (track) => {
  const { type, columns, fields } = kept[track];
  const answered = Object.entries(fields).filter(([, { graphql }]) => graphql !== null);

  it('is written to its column by the SQL function project', async () => {
    const row = await projected(kept[track], sql`*`);
    const written = Object.entries(fields).map(([field, { column }]) => [field, row[column]]);
    expect(Object.fromEntries(written)).toEqual(whole(fields));
  });

  it('is read by the questions if GraphQL answers with it', async () => {
    const row = columns ? await projected(kept[track], columns) : whole(fields);
    expect(row).toMatchObject(whole(Object.fromEntries(answered)));
  });

  it('is answered by a field of GraphQL, or is known not to be', () => {
    const found = schema.getType(type);
    const names = isObjectType(found) ? Object.keys(found.getFields()) : [];
    expect(answered.filter(([, { graphql }]) => !names.includes(graphql ?? ''))).toEqual([]);
  });

  it('makes a different value where it differs, except the event that caused it', () => {
    const value = whole(fields);
    const differing = Object.keys(value).filter(
      (field) => !sameButCause(value, { ...value, [field]: 'another' }),
    );
    expect(differing).toEqual(Object.keys(value).filter((field) => field !== 'because'));
    expect(newTree()[track].same).toBe(sameButCause);
  });
});
