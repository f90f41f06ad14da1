/** Many clients, previews, recordings and questions, while the service and its database are killed again and again. */
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import {
  abandon,
  newTally,
  preview,
  question,
  recording,
  recordUntilKnown,
  registration,
  send,
  type Tally,
} from './clients.js';
import { verifyLedgers } from './verified.js';
import { startVictim, type Victim } from './victim.js';

export interface Storm {
  seconds: number;
  seed: number;
  organizations: number;
  clients: number;
  /** The seconds between two kills. */
  calm: number;
}

export interface Outcome extends Omit<Tally, 'acknowledged'> {
  acknowledged: number;
  kills: number;
  /** Acknowledged recordings that the ledger does not have exactly once, under the revision that was acknowledged. */
  lost: string[];
  /** Keys that were recorded twice. */
  twice: number;
  /** Transactions that are open although nobody asks any more. */
  openTransactions: number;
  connections: number;
  megabytes: { before: number; after: number };
  unverified: string[];
}

export async function storm(dataDir: string, options: Storm): Promise<Outcome> {
  const victim = await startVictim(dataDir);
  const tally = newTally();
  const codes = Array.from({ length: options.organizations }, (_, i) => `city${i + 1}`);
  for (const code of codes) while (!(await send(tally, victim.address(), registration, { code })));
  const before = victim.megabytes();
  const random = randomOf(options.seed);
  const end = performance.now() + options.seconds * 1_000;
  let kills = 0;
  const killing = (async () => {
    for (;;) {
      await setTimeout(options.calm * 1_000);
      if (performance.now() > end) return;
      kills += 1;
      if (kills % 2 === 1) victim.killDatabase();
      else await victim.killService();
    }
  })();
  const clients = Array.from({ length: options.clients }, async (_, client) => {
    for (let i = 0; performance.now() < end; i++)
      await act(tally, victim, {
        random,
        code: codes[Math.floor(random() * codes.length)]!,
        key: `部${client}-${i}`,
      });
  });
  await Promise.all([killing, ...clients]);
  const left = await leftOver(victim, tally);
  const after = victim.megabytes();
  await victim.stop();
  const { acknowledged, ...counted } = tally;
  return {
    ...counted,
    ...left,
    acknowledged: acknowledged.size,
    kills,
    megabytes: { before, after },
    unverified: await verifyLedgers(dataDir),
  };
}

interface Act {
  random: () => number;
  code: string;
  key: string;
}

async function act(tally: Tally, victim: Victim, { random, code, key }: Act): Promise<void> {
  const address = victim.address();
  const chance = random();
  if (chance < 0.4) await recordUntilKnown(tally, address, code, key);
  else if (chance < 0.6) await send(tally, address, preview, { code, key });
  else if (chance < 0.85) await send(tally, address, question, { code });
  else
    await abandon(
      tally,
      address,
      random() < 0.5 ? preview : recording,
      { code, key },
      Math.floor(random() * 30),
    );
}

/** What the storm has left in the ledger and on the server, once everybody has stopped asking. */
async function leftOver({ url }: Victim, { acknowledged }: Tally) {
  const db = openDatabase(url(), { max: 1 });
  const { rows } = await sql<{ code: string; revision: number; key: string }>`
    select o.code, r.number as revision, r.idempotency_key as key
    from revision r join organization o on o.id = r.organization where r.idempotency_key is not null`.execute(
    db,
  );
  const recorded = new Map(rows.map(({ key, code, revision }) => [key, `${code} ${revision}`]));
  const lost = [...acknowledged].filter(
    ([key, { code, revision }]) => recorded.get(key) !== `${code} ${revision}`,
  );
  const sessions = async () =>
    (
      await sql<{ state: string; since: number }>`select state from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(db)
    ).rows;
  let open = await sessions();
  // The last abandoned answers may just be ending.
  for (let tries = 0; tries < 100 && open.some(({ state }) => state !== 'idle'); tries++) {
    await setTimeout(100);
    open = await sessions();
  }
  await db.destroy();
  return {
    lost: lost.map(([key]) => key),
    twice: rows.length - recorded.size,
    openTransactions: open.filter(({ state }) => state !== 'idle').length,
    connections: open.length,
  };
}

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
