/** Databases that report how they planned each statement that was sent to them, and each statement in functions. */

import type { Kysely } from 'kysely';
import pg from 'pg';
import { openDatabase } from '../../../src/database/connection.js';
import type { Tables } from '../../../src/database/tables.js';
import { afterwards } from '../../support/afterwards.js';
import { testDatabase } from '../../support/database.js';
import type { Planned, PlanPart } from './plans.js';

const SETTINGS = [
  'session_preload_libraries=auto_explain',
  'auto_explain.log_min_duration=0',
  'auto_explain.log_level=notice',
  'auto_explain.log_nested_statements=on',
  'auto_explain.log_format=json',
];

export interface WatchedDatabases {
  db: Kysely<Tables>;
  other: Kysely<Tables>;
  /** The statements since the last call, each text with one plan. */
  take(): Planned[];
}

export async function watchedDatabases(): Promise<WatchedDatabases> {
  let seen = new Map<string, Planned>();
  hearNotices((message) => {
    const [, json] = /^duration: .*plan:\n(.*)$/s.exec(message) ?? [];
    if (json === undefined) return;
    const { 'Query Text': text, Plan: plan } = JSON.parse(json) as { 'Query Text': string; Plan: PlanPart };
    seen.set(text, { text, plan });
  });
  return {
    db: await opened(),
    other: await opened(),
    take() {
      const taken = [...seen.values()];
      seen = new Map();
      return taken;
    },
  };
}

async function opened(): Promise<Kysely<Tables>> {
  const { url } = await testDatabase();
  const options = SETTINGS.map((setting) => `-c ${setting}`).join(' ');
  const db = openDatabase(`${url}?options=${encodeURIComponent(options)}`);
  afterwards(() => db.destroy());
  return db;
}

/** On each connection that is opened until the end of this file. */
function hearNotices(hear: (message: string) => void): void {
  const emit = pg.Pool.prototype.emit;
  pg.Pool.prototype.emit = function (this: pg.Pool, name: string | symbol, ...values: unknown[]) {
    const [client] = values;
    if (name === 'connect' && client instanceof pg.Client)
      client.on('notice', ({ message }) => hear(message ?? ''));
    return Reflect.apply(emit, this, [name, ...values]);
  };
  afterwards(() => {
    pg.Pool.prototype.emit = emit;
  });
}
