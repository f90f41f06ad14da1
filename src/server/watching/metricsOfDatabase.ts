/** What Prometheus is shown of the database: connections, and what is recorded, of all organizations together. */
import { type Kysely, sql } from 'kysely';
import { Gauge, type Registry } from 'prom-client';
import { poolsOf } from '../../database/connecting/pools.js';
import type { Tables } from '../../database/tables.js';
import { remembered } from '../checks/remembered.js';

export function addMetricsOfDatabase(registry: Registry, db: Kysely<Tables>): void {
  addPools(registry, db);
  addRecord(registry, db);
}

function addPools(registry: Registry, db: Kysely<Tables>): void {
  new Gauge({
    name: 'enkaku_pool_connections',
    help: 'Connections to the database; for `waiting` the requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      const pools = poolsOf(db);
      for (const pool of ['questions', 'trials'] as const) {
        const { all = 0, idle = 0, waiting = 0 } = pools?.[pool].usage() ?? {};
        this.set({ pool, state: 'used' }, all - idle);
        this.set({ pool, state: 'idle' }, idle);
        this.set({ pool, state: 'waiting' }, waiting);
      }
    },
  });
}

interface Recorded {
  organizations: number;
  revisions: number;
  newest: number | null;
}

function addRecord(registry: Registry, db: Kysely<Tables>): void {
  const recorded = remembered(() => askRecorded(db), { for: 15_000, patience: 2_000 });
  const gauge = (name: string, help: string, chosen: (recorded: Recorded) => number | null) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        // While the database does not answer, the last values stay.
        const known = await recorded().catch(() => undefined);
        const value = known && chosen(known);
        if (value !== undefined && value !== null) this.set(value);
      },
    });
  gauge('enkaku_organizations', 'Organizations in the ledger.', ({ organizations }) => organizations);
  gauge('enkaku_revisions', 'Revisions in the ledger.', ({ revisions }) => revisions);
  gauge(
    'enkaku_newest_revision_timestamp_seconds',
    'When the newest revision was recorded.',
    ({ newest }) => newest,
  );
}

async function askRecorded(db: Kysely<Tables>): Promise<Recorded> {
  const { rows } = await sql<Recorded>`
    select count(*) as organizations, coalesce(sum(r.number), 0)::int8 as revisions,
           extract(epoch from max(r.recorded_at))::float8 as newest
    from ledger_head h
    join revision r on r.organization = h.organization and r.number = h.revision`.execute(db);
  return rows[0] ?? { organizations: 0, revisions: 0, newest: null };
}
