import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import { webhookTables } from './webhookTables.js';

/** The database types in use, and what the driver returns for each: days, ranges and instants are strings. */
interface Values {
  bigint: number;
  boolean: boolean;
  date: string;
  daterange: string;
  int8range: string;
  integer: number;
  jsonb: JSONColumnType<object>;
  text: string;
  'text[]': string[];
  timestamptz: string;
  xid8: string;
}

type Type = keyof Values;

/** A column as a word or two: its type; whether it may be null; whether the database fills it in. */
type Column = Type | `${Type} | null` | `${Type} with default` | `${Type} generated`;

/** Where and when a row is in effect: on the days `valid`, for questions asked at the revisions `known`. */
const rectangle = { organization: 'bigint', valid: 'daterange', known: 'int8range' } as const;

/** What an event says of its day, for questions asked at the revisions `known`. */
const ofEvent = { organization: 'bigint', event: 'text', on_day: 'date', known: 'int8range' } as const;

/**
 * Every table and its columns. The types of the rows follow from it, and test/database/tables.test.ts compares it with a
 * migrated database.
 */
export const tables = {
  migration: { name: 'text', sha256: 'text', applied_at: 'timestamptz with default' },
  function_file: { name: 'text', sha256: 'text', migration: 'text', applied_at: 'timestamptz with default' },

  // The organizations whose projections an older program computed by other rules.
  outdated: { id: 'bigint' },
  ...webhookTables,
  // The ledger: what was recorded.
  organization: { id: 'bigint generated', code: 'text', name: 'text', time_zone: 'text' },
  revision: {
    organization: 'bigint',
    number: 'integer',
    recorded_at: 'timestamptz',
    recorded_by: 'text',
    reason: 'text | null',
    idempotency_key: 'text | null',
    fingerprint: 'text',
    content: 'text',
    content_hash: 'text',
    hash: 'text',
    xid: 'xid8 generated',
  },
  ledger_head: { organization: 'bigint', revision: 'integer' },
  newest_state: { organization: 'bigint', revision: 'integer', hash: 'text', rules: 'text', state: 'text' },
  event: {
    organization: 'bigint',
    position: 'integer',
    id: 'text',
    revision: 'integer',
    type: 'text',
    effective_on: 'date',
    own_day: 'boolean',
    precision: 'text',
    clause: 'text | null',
    note: 'text | null',
    reorganization: 'text | null',
    data: 'text',
  },

  // The projections: read models that are computed from the ledger.
  unit_state: {
    ...rectangle,
    unit: 'text',
    name: 'text',
    name_key: 'text',
    display_name: 'text | null',
    kind: 'text',
    parent: 'text | null',
    after: 'text | null',
    because: 'text',
  },
  sibling_order: { ...rectangle, parent: 'text', units: 'text[]' },
  coverage: { ...rectangle, coverage: 'text' },
  organization_name: { ...ofEvent, name: 'text' },
  change_day: { organization: 'bigint', day: 'date', known: 'int8range' },
  reorganization: {
    organization: 'bigint',
    id: 'text',
    known: 'int8range',
    effective_on: 'date',
    status: 'text',
    withdrawn_on: 'date | null',
    data: 'jsonb',
  },
  event_unit: { organization: 'bigint', unit: 'text', position: 'integer' },
  unit_name: { organization: 'bigint', name: 'text' },
  duty: { organization: 'bigint', id: 'text', name: 'text', name_key: 'text', known: 'int8range' },
  duty_holding: { ...rectangle, duty: 'text', unit: 'text', open: 'boolean', because: 'text' },
  duty_transfer: {
    ...ofEvent,
    duty: 'text | null',
    description: 'text',
    extent: 'text',
    from_units: 'text[]',
    to_units: 'text[]',
    except_for: 'text | null',
    from_outside: 'text | null',
    to_outside: 'text | null',
  },
  post_state: {
    ...rectangle,
    post: 'text',
    name: 'text',
    name_key: 'text',
    rank: 'text | null',
    unit: 'text | null',
    duties: 'text[]',
    because: 'text',
  },
  oversight: { ...rectangle, unit: 'text', posts: 'text[]', because: 'text' },
  succession: { ...ofEvent, kind: 'text', from_unit: 'text', to_unit: 'text' },
  amended_event: {
    organization: 'bigint',
    event: 'text',
    known: 'int8range',
    effective_on: 'date | null',
    precision: 'text',
    correction: 'text | null',
    superseded_by: 'text | null',
  },
  widened: { organization: 'bigint', id: 'text', from_day: 'date', known: 'int8range' },
} as const satisfies Record<string, Record<string, Column>>;

type Value<C> = C extends Type
  ? Values[C]
  : C extends `${infer T extends Type} | null`
    ? Values[T] | null
    : C extends `${infer T extends Type} with default`
      ? Generated<Values[T]>
      : C extends `${infer T extends Type} generated`
        ? GeneratedAlways<Values[T]>
        : never;

/** The rows of every table, for Kysely. `Selectable<Tables['event']>` is a row as it is read. */
export type Tables = {
  [T in keyof typeof tables]: { -readonly [C in keyof (typeof tables)[T]]: Value<(typeof tables)[T][C]> };
};
