/** Recording over a faulty connection to the database: nothing is appended twice, and no acknowledged revision is missing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { registerOrganization } from '../../src/record.js';
import { newTally, question, recordUntilKnown, send } from '../storm/clients.js';
import { testDatabase } from '../support/database.js';
import { type Fault, faultyNetworkTo } from '../support/faultyNetwork.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { register, registration, revisionsOf } from './town.js';

const program = fileURLToPath(new URL('../support/serveOn.js', import.meta.url));

const { db, url } = await testDatabase();
const opened: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

/** One fault after the other, again and again; not all statements fail, or nothing would ever be recorded. */
function inTurn(faults: Fault[]): () => Fault {
  let asked = 0;
  return () => faults[asked++ % faults.length] ?? 'none';
}

/** As the service opens it. */
async function overNetwork(texts: string[], faults: Fault[]) {
  const network = await faultyNetworkTo(url, texts, inTurn(faults));
  const far = openDatabase(network.url, { limits: requestLimits });
  opened.push(network.close, () => far.destroy());
  return far;
}

/** A process of its own: there the errors of sockets are what they are in production. */
async function serviceOn(database: string): Promise<string> {
  const child = spawn(process.execPath, [program, database], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  opened.push(() => {
    child.kill('SIGTERM');
    return ended;
  });
  const [address] = await once(createInterface(child.stdout), 'line');
  return String(address);
}

describe('over a connection that is reset before and after the commit, slow, or silent', () => {
  it('clients that repeat what they do not know the answer of record everything once', async () => {
    const codes = ['faulty1', 'faulty2', 'faulty3'];
    for (const code of codes) await register(db, code);
    const faults: Fault[] = [
      'none',
      'resetBefore',
      'none',
      'resetAfter',
      'delay',
      'none',
      'silence',
      'resetAfter',
      'none',
    ];
    const network = await faultyNetworkTo(url, ['append_revision'], inTurn(faults));
    opened.push(network.close);
    const address = await serviceOn(network.url);
    const tally = newTally();
    const keys = Array.from({ length: 60 }, (_, i) => ({ code: codes[i % 3] ?? '', key: `第${i}部` }));
    let isOver = false;
    const asking = (async () => {
      while (!isOver) await send(tally, address, question, { code: 'faulty1' });
    })();
    const recorders = Array.from({ length: 6 }, async () => {
      for (let next = keys.shift(); next; next = keys.shift())
        await recordUntilKnown(tally, address, next.code, next.key);
    });
    await Promise.all(recorders);
    isOver = true;
    await asking;

    expect(tally.wrong).toEqual([]);
    expect(tally.hung).toBe(0);
    expect(tally.acknowledged.size).toBe(60);
    for (const fault of ['resetBefore', 'resetAfter', 'delay', 'silence'] as const)
      expect([fault, network.happened.get(fault)]).toEqual([fault, expect.any(Number)]);
    for (const code of codes) {
      const revisions = await revisionsOf(db, code);
      // Numbered without a gap; the first is the registration.
      expect(revisions.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
      for (const { idempotency_key, number } of revisions.slice(1))
        expect(tally.acknowledged.get(idempotency_key ?? '')).toEqual({ code, revision: number });
    }
  });

  it.each([
    ['before', 'resetBefore', 0],
    ['after', 'resetAfter', 1],
  ] as const)('a large revision, of several statements, that is reset %s its commit is in the ledger whole or not at all', async (_when, fault, kept) => {
    const far = await overNetwork(['commit'], [fault, 'none']);
    const code = `large-${fault}`.toLowerCase();
    const units = Array.from({ length: 3_000 }, (_, i) => ({ name: `第${i}課`, kind: '課' }));
    const command = { ...registration(code), units, idempotencyKey: 'k' };
    await expect(registerOrganization(far, command, 'local')).rejects.toThrow();
    expect(await revisionsOf(db, code)).toHaveLength(kept);
    expect(await registerOrganization(far, command, 'local')).toMatchObject({ revision: 1, problems: [] });
    expect(await revisionsOf(db, code)).toHaveLength(1);
    expect(await rowsOf(code)).toBe(3_000);
  });
});

async function rowsOf(code: string): Promise<number> {
  const { count } = await db
    .selectFrom('unit_state')
    .innerJoin('organization', 'organization.id', 'unit_state.organization')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return count;
}
