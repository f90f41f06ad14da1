/** kill -9 of a worker under recorders: nothing acknowledged is lost, the others go on, and the service says 503 meanwhile. */
import { sql } from 'kysely';
import { pino } from 'pino';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { unsafeSettings } from '../../src/database/durability.js';
import { startService } from '../../src/server/service.js';
import { register } from '../record/town.js';
import { ask } from '../server/ask.js';
import { accessOfTests } from '../support/access.js';
import { afterwards } from '../support/afterwards.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { asAdministrator, clusterNodes } from '../support/testServer.js';
import { killNode, startCommand, startNode } from './workers.js';

const { db, url } = await testDatabase();
const served = openDatabase(url, { limits: requestLimits });
const service = await startService(served, {
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  question: '',
  log: pino({ level: 'silent' }),
  access: accessOfTests,
});
afterwards(async () => {
  await service.stop();
  await served.destroy();
});

const codes = Array.from({ length: 12 }, (_, i) => `town${i + 1}`);
for (const code of codes) await register(db, code);

interface Tally {
  /** By the idempotency key. */
  acknowledged: Map<string, { code: string; revision: number }>;
  refused: { status: number; code: string }[];
}

const recordingOf = (code: string, key: string) => `mutation { recordReorganization(input: {
  organization: "${code}", idempotencyKey: "${key}",
  reorganization: { title: "設置", effectiveOn: "2026-04-01", changes: [{ create: { unit: { name: "${key}課", kind: "課" } } }] }
}) { revision { number } problems { code } } }`;

interface Recorded {
  recordReorganization: { revision: { number: number } | null } | null;
}

/** Whether it was acknowledged. */
async function send(tally: Tally, code: string, key: string): Promise<boolean> {
  const { status, data, errors } = await ask<Recorded>(service, recordingOf(code, key));
  const revision = data?.recordReorganization?.revision?.number;
  if (revision !== undefined) tally.acknowledged.set(key, { code, revision });
  else tally.refused.push({ status, code: String(errors?.[0]?.extensions.code) });
  return revision !== undefined;
}

/** The organizations whose ledger is on this node. */
async function organizationsOn(node: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from organization
    join pg_dist_placement on shardid = get_shard_id_for_distribution_column('ledger_head', id)
    join pg_dist_node using (groupid) where nodeport = ${Number(new URL(node).port)} order by code`.execute(
    db,
  );
  return rows.map(({ code }) => code);
}

const which = startCommand === undefined ? describe.skip : describe;

which('while a worker is dead', () => {
  const [, victim = ''] = clusterNodes();
  const tally: Tally = { acknowledged: new Map(), refused: [] };
  let dead: string[] = [];
  let alive: string[] = [];

  it('the nodes keep what they acknowledge: else PostgreSQL itself may lose it', async () => {
    expect(await unsafeSettings(db)).toEqual([]);
  });

  it('its organizations are answered 503, and the others are recorded in', async () => {
    dead = await organizationsOn(victim);
    alive = codes.filter((code) => !dead.includes(code));
    expect([dead.length > 0, alive.length > 0]).toEqual([true, true]);

    // Recorders of all organizations; the worker is killed under them.
    const recorders = codes.map(async (code) => {
      for (let i = 0; i < 20; i++) await send(tally, code, `${code}-${i}`);
    });
    while (tally.acknowledged.size < 30) await new Promise((resolve) => setImmediate(resolve));
    await killNode(victim);
    await Promise.all(recorders);

    const of = (code: string) => [...tally.acknowledged.values()].filter((one) => one.code === code).length;
    expect(alive.map(of)).toEqual(alive.map(() => 20));
    expect(tally.refused.length).toBeGreaterThan(0);
    expect(new Set(tally.refused.map(({ status, code }) => `${status} ${code}`))).toEqual(
      new Set(['503 UNAVAILABLE']),
    );

    const question = (code: string) => `{ organization(code: "${code}") { name revision } }`;
    for (const code of dead.slice(0, 3)) {
      const { status, errors } = await ask(service, question(code));
      expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
      expect(errors?.[0]?.message).toMatch(/サーバーが応答しません.* \/ .*Try again later/);
    }
    for (const code of alive.slice(0, 3)) expect((await ask(service, question(code))).status).toBe(200);
    expect((await fetch(`${service.address}/health`)).status).toBe(200);
  });

  it('nothing acknowledged is lost once it is back, and the service goes on by itself', async () => {
    await startNode(victim);
    // What was refused is sent again with the same key.
    for (const code of dead)
      for (let i = 0; i < 20; i++) {
        const key = `${code}-${i}`;
        // The first may still find the connection that broke.
        for (let tries = 0; !tally.acknowledged.has(key) && tries < 50; tries++) await send(tally, code, key);
      }
    expect(tally.acknowledged.size).toBe(codes.length * 20);
    for (const [key, { code, revision }] of tally.acknowledged) {
      const { rows } = await sql<{ number: number }>`
        select number from revision
        where organization = (select id from organization where code = ${code}) and idempotency_key = ${key}`.execute(
        db,
      );
      expect([key, rows]).toEqual([key, [{ number: revision }]]);
    }
    for (const node of clusterNodes()) {
      const { rows } = await asAdministrator(node, (admin) =>
        sql`select gid from pg_prepared_xacts`.execute(admin),
      );
      expect(rows).toEqual([]);
    }
    const verified = await run(['verify'], { DATABASE_URL: url });
    expect([verified.code, verified.stdout.match(/nothing was touched/g)?.length]).toEqual([0, codes.length]);
  });
});
