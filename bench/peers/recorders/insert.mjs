/** One INSERT of one row in a transaction of its own: what nothing can be faster than. */
import pg from 'pg';
import { recordOnDemand } from '../../../dist/bench/ratios/onDemand.js';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 8 });
const data = JSON.stringify({ unit: '1', name: '文書管理係' });
await recordOnDemand(
  (place) =>
    pool.query({
      name: 'insert',
      text: 'insert into peer.events (organization, type, data) values ($1, $2, $3)',
      values: [place % 8, 'UnitRenamed', data],
    }),
  {
    async prepare() {
      await pool.query(`create table if not exists peer.events (position bigint generated always as identity primary key,
        organization int not null, type text not null, data jsonb not null, recorded timestamptz not null default now())`);
    },
  },
);
