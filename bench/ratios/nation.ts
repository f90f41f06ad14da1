/**
 * A nation of 1,800 organizations with 300 units each and fifty years of reorganizations. A slice of it is recorded, exported and
 * imported; what the whole would take is computed from that.
 */
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { inSnapshot } from '../../src/ledger/readLedger.js';
import { exportLedger } from '../../src/ledgerFile/exportLedger.js';
import { importLedger } from '../../src/ledgerFile/importLedger.js';
import { readLedgerFile } from '../../src/ledgerFile/readLedgerFile.js';
import { timed } from '../clock.js';
import { inNewDatabase } from '../database.js';
import { type City, loadCity } from './cities.js';
import { type Ratio, within } from './ratio.js';

const ORGANIZATIONS = 1_800;
const YEARS = 50;
/** In a year, of 302 units. */
const CHANGES = 54;
/** Organizations that are recorded at the same time. */
const CLIENTS = 4;
/** Ten minutes. */
const LIMIT = 600_000;

export async function nation(db: Kysely<Tables>, url: string, slice: number): Promise<Ratio[]> {
  const recorded = await timed(() => load(db, slice));
  const cities = recorded.result;
  const path = join(tmpdir(), `enkaku-bench-${process.pid}.jsonl`);
  await writeFile(path, await textOf(db, cities));
  const imported = await inNewDatabase(url, async (other) => {
    const empty = await sizeOf(other);
    const { ms } = await timed(() => importLedger(other, readLedgerFile(path)));
    return { ms, bytes: (await sizeOf(other)) - empty };
  });
  await rm(path);
  const whole = (one: number) => (one * ORGANIZATIONS) / slice;
  const events = Math.round(whole(cities.reduce((sum, city) => sum + city.events, 0)) / 100_000) / 10;
  const of = `of a nation (${events} million events), on paper after ${slice} of ${ORGANIZATIONS.toLocaleString('en')} organizations`;
  return [
    within(`import ${of}`, whole(imported.ms), LIMIT),
    within(`recording ${of}`, whole(recorded.ms), LIMIT),
    {
      what: `database ${of}`,
      than: 'the slice',
      ours: whole(imported.bytes) / 2 ** 20,
      theirs: imported.bytes / 2 ** 20,
      unit: 'MB',
    },
  ];
}

async function load(db: Kysely<Tables>, slice: number): Promise<City[]> {
  const cities: City[] = [];
  let next = 0;
  const client = async () => {
    while (next < slice) {
      next += 1;
      const shape = { departments: 2, sections: 6, teams: 24, seed: 1975 + next };
      cities.push(await loadCity(db, { ...shape, code: `nation${next}`, years: YEARS, changes: CHANGES }));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return cities;
}

const textOf = (db: Kysely<Tables>, cities: City[]) =>
  inSnapshot(db, async (tx) => {
    const codes = cities.map(({ code }) => code);
    let text = '';
    for await (const line of exportLedger(tx, codes)) text += line;
    return text;
  });

async function sizeOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database())::float8 as bytes`.execute(db);
  return rows[0]!.bytes;
}
