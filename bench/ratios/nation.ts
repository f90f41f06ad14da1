/**
 * A nation of 1,800 organizations with 300 units each and fifty years of reorganizations. A slice of it is decided, written into
 * a file and imported; a smaller one is recorded. What the whole would take is computed from that. A quarter of the slice is imported
 * before: by it, what each further organization takes is told from what an import takes once, such as compiling in each of its threads.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { importLedger } from '../../src/ledgerFile/importLedger.js';
import { readLedgerFile } from '../../src/ledgerFile/readLedgerFile.js';
import { timed } from '../clock.js';
import { inNewDatabase } from '../database.js';
import { nationalPlan } from './cities.js';
import { recordCity } from './loadCity.js';
import { root, run } from './program.js';
import { type Ratio, within } from './ratio.js';

const ORGANIZATIONS = 1_800;
/** Organizations that are recorded at the same time. */
const CLIENTS = 4;
/** Ten minutes. */
const LIMIT = 600_000;

export async function nation(
  db: Kysely<Tables>,
  url: string,
  { imported, recorded }: { imported: number; recorded: number },
): Promise<Ratio[]> {
  const recording = await timed(() => record(db, recorded));
  const quarter = Math.ceil(imported / 4);
  const middle = Math.ceil((quarter + imported) / 2);
  const folder = await mkdtemp(join(tmpdir(), 'enkaku-bench-'));
  // In processes beside each other, which takes half of the time on two cores.
  const [path, ...others] = await Promise.all([
    decide(folder, 1, quarter),
    decide(folder, quarter + 1, middle),
    decide(folder, middle + 1, imported),
  ]);
  const first = await importFrom(path, url);
  for (const other of others)
    await pipeline(createReadStream(other), createWriteStream(path, { flags: 'a' }));
  const importing = await importFrom(path, url);
  await rm(folder, { recursive: true });
  const further = (importing.ms - first.ms) / (imported - quarter);
  const wholeImport = importing.ms + further * (ORGANIZATIONS - imported);
  const whole = (one: number, slice: number) => (one * ORGANIZATIONS) / slice;
  const events = Math.round(whole(importing.events, imported) / 100_000) / 10;
  const of = (slice: number) =>
    `of a nation (${events} million events), on paper after ${slice} of ${ORGANIZATIONS.toLocaleString('en')} organizations`;
  return [
    {
      what: `import of ${imported} organizations`,
      than: 'bulk INSERT of the same events',
      ours: (importing.events / importing.ms) * 1_000,
      theirs: (importing.events / importing.bulk) * 1_000,
      unit: '/s',
      goal: { atLeast: 0.3 },
    },
    within(`import ${of(imported)}`, wholeImport, LIMIT),
    within(`recording ${of(recorded)}`, whole(recording.ms, recorded), LIMIT),
    {
      what: `database ${of(imported)}`,
      than: 'the slice',
      ours: whole(importing.bytes, imported) / 2 ** 20,
      theirs: importing.bytes / 2 ** 20,
      unit: 'MB',
    },
  ];
}

/** Writes the ledgers of these organizations into a file of the folder, in a process of its own. */
async function decide(folder: string, first: number, last: number): Promise<string> {
  const path = join(folder, `${first}.jsonl`);
  const program = await run([`${root}dist/bench/ratios/decideNation.js`, path, String(first), String(last)]);
  await program.stop();
  return path;
}

function importFrom(path: string, url: string) {
  return inNewDatabase(url, async (other) => {
    const empty = await sizeOf(other);
    const { ms, result } = await timed(() => importLedger(other, readLedgerFile(path)));
    const events = result.reduce((sum, one) => sum + one.events, 0);
    const bytes = (await sizeOf(other)) - empty;
    await sql`create table bulk_event (like event including all)`.execute(other);
    const bulk = await timed(() => sql`insert into bulk_event select * from event`.execute(other));
    return { ms, events, bytes, bulk: bulk.ms };
  });
}

async function record(db: Kysely<Tables>, slice: number): Promise<void> {
  let next = 0;
  const client = async () => {
    while (next < slice) {
      next += 1;
      await recordCity(db, nationalPlan(next));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

async function sizeOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database())::float8 as bytes`.execute(db);
  return rows[0]!.bytes;
}
