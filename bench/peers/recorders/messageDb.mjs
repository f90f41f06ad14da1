/** message-db's write_message: nothing is decided, nothing projected. It is installed into the same database. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { recordOnDemand } from '../../../dist/bench/ratios/onDemand.js';

const database = join(
  dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')),
  'database',
);
// The functions before the indexes that use one. gen_random_uuid is part of PostgreSQL since 13, so no extension is needed.
const FUNCTIONS =
  'hash-64 acquire-lock category is-category id cardinal-id stream-version write-message'.split(' ');
const FILES = [
  'schema/message-store',
  'tables/messages',
  'types/message',
  ...FUNCTIONS.map((name) => `functions/${name}`),
  'indexes/messages-id',
  'indexes/messages-stream',
  'indexes/messages-category',
];

const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: 8,
  options: '-c search_path=message_store,public',
});
const streams = Array.from({ length: 8 }, () => `organization-${randomUUID()}`);
const data = JSON.stringify({ unit: '1', name: '文書管理係' });
await recordOnDemand(
  (place) =>
    pool.query({
      name: 'write',
      text: 'select write_message($1, $2, $3, $4::jsonb)',
      values: [randomUUID(), streams[place % streams.length], 'UnitRenamed', data],
    }),
  {
    async prepare() {
      for (const file of FILES) await pool.query(await readFile(join(database, `${file}.sql`), 'utf8'));
    },
  },
);
