/** All that answer questions in the benchmark: the service, and what it is compared with, over the same database. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Day } from '../../src/domain/words/day.js';
import type { City } from './cities.js';
import { type Answer, ask, askGraphql } from './http.js';
import { newerNode, type Program, root, run } from './program.js';

export interface Readers {
  service: Program;
  /** The units of a day, eight fields each, from the service. */
  units(city: City, day: Day, headers?: Record<string, string>): Promise<Answer>;
  /** The same as known at the newest revision, whichever it is. */
  newest(city: City, day: Day, headers?: Record<string, string>): Promise<Answer>;
  /** The same from PostgreSQL's JSON, passed on by a bare server. */
  jsonAgg(city: City, day: Day): Promise<Answer>;
  /** The same as an object in memory, through JSON.stringify. */
  stringify(city: City, day: Day): Promise<Answer>;
  /** The units of a table that holds one day alone. */
  mercurius(): Promise<Answer>;
  /** Absent where there is no Node 22. */
  postgraphile?(): Promise<Answer>;
  stop(): Promise<void>;
}

export const FIELDS = 'unitId name displayName kind from until path depth';

const UNITS = `query ($code: ID!, $date: LocalDate!, $revision: Int!) {
  organization(code: $code) { asOf(date: $date, knownAt: { revision: $revision }) { units { ${FIELDS} } } } }`;

const NEWEST = `query ($code: ID!, $date: LocalDate!) {
  organization(code: $code) { asOf(date: $date) { units { ${FIELDS} } } } }`;

/** The units of a day, as a client asks the service at this address. */
export const unitsFrom =
  (service: string): Readers['units'] =>
  ({ code, revision }, date, headers) =>
    askGraphql(service, UNITS, { code, date, revision }, headers);

export const startService = (url: string): Promise<Program> =>
  run([`${root}dist/bench/ratios/serve.js`, url]);

/** `plain`: the city and the day that the table of one day has. */
export async function startReaders(
  db: Kysely<Tables>,
  url: string,
  plain: { city: City; day: Day },
): Promise<Readers> {
  await makePlainTable(db, plain.city, plain.day);
  const node = newerNode();
  const peer = (name: string, with_?: string) => run([`${root}bench/peers/readers/${name}.mjs`, url], with_);
  const service = await startService(url);
  const jsonAgg = await peer('jsonAgg');
  const stringify = await peer('stringify');
  const mercurius = await peer('mercurius');
  const postgraphile = node === undefined ? undefined : await peer('postgraphile', node);
  const asked = ({ code, revision }: City, day: Day) => `/?code=${code}&day=${day}&revision=${revision}`;
  const fields = `{ units { ${FIELDS} } }`;
  // Its names for the same eight columns.
  const nodes = '{ allUnits { nodes { unitId name displayName kind begun ended path depth } } }';
  return {
    service,
    units: unitsFrom(service.greeting),
    newest: ({ code }, date, headers) => askGraphql(service.greeting, NEWEST, { code, date }, headers),
    jsonAgg: (city, day) => ask(jsonAgg.greeting + asked(city, day)),
    stringify: (city, day) => ask(stringify.greeting + asked(city, day)),
    mercurius: () => askGraphql(mercurius.greeting, fields),
    ...(postgraphile && { postgraphile: () => askGraphql(postgraphile.greeting, nodes) }),
    async stop() {
      for (const program of [service, jsonAgg, stringify, mercurius, postgraphile]) await program?.stop();
    },
  };
}

/** One row a unit of that day, with its path: a table without time, as the peers know tables. */
async function makePlainTable(db: Kysely<Tables>, { code, revision }: City, day: Day): Promise<void> {
  await sql`create schema if not exists peer`.execute(db);
  await sql`
    create table peer.units as
    with recursive here as (
      select unit, name, display_name, kind, parent, lower(valid)::text as begun, upper(valid)::text as ended from unit_state
      where organization = (select id from organization where code = ${code}) and valid @> ${day}::date and known @> ${revision}::int8
    ), placed as (
      select here.*, name as path, 1 as depth from here where parent is null
      union all
      select here.*, placed.path || '/' || here.name, placed.depth + 1 from here join placed on here.parent = placed.unit
    )
    select unit as unit_id, name, coalesce(display_name, name) as display_name, kind, begun, ended, path, depth from placed`.execute(
    db,
  );
  await sql`alter table peer.units add primary key (unit_id)`.execute(db);
  await sql`analyze peer.units`.execute(db);
}
