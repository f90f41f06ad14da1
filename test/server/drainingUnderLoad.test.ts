/** SIGTERM while many clients with kept connections ask and record: no request fails. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { localToken } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { expect, it } from '../support/jest.js';
import { serve } from './process.js';

const { db, url } = await testDatabase();

const question = '{ organization(code: "102041") { revision asOf(date: "2026-04-01") { roots { name } } } }';
const recording = `mutation ($key: String!) { recordReorganization(input: { organization: "102041", idempotencyKey: $key,
  reorganization: { title: "機構改正", effectiveOn: "2026-06-01", changes: [{ create: { unit: { name: $key, kind: "部" } } }] } }) {
  revision { number } } }`;

interface Seen {
  /** Recorded keys, with their acknowledged revisions. */
  acknowledged: Map<string, number>;
  /** Clients whose last answer said that it was the last on its connection. */
  dismissed: number;
  /** Clients that found the connection ended before they sent anything, and could not open another. */
  refused: number;
  failed: string[];
}

it('every request that was sent is answered, on kept connections, too', async () => {
  const service = await serve({ DATABASE_URL: url, ENKAKU_SEED: 'on' });
  const token = await localToken(service.address);
  const seen: Seen = { acknowledged: new Map(), dismissed: 0, refused: 0, failed: [] };
  // Some ask without a pause; others let so many answers go to the others first.
  const pauses = [0, 0, 0, 20, 30, 40, 60, 80, 80, 80];
  const work = sharedWork(1 + pauses.length);
  const clients = pauses.map((pause, i) =>
    client(service.address, token, { name: `部${i}`, pause, work }, seen).finally(work.leave),
  );
  await work.pause(50);
  service.signal('SIGTERM');
  work.leave();
  await Promise.all(clients);
  expect(await service.ended).toEqual({ code: 0, signal: null });

  expect(seen.failed).toEqual([]);
  expect(seen.dismissed + seen.refused).toBe(pauses.length);
  expect(seen.dismissed).toBeGreaterThan(pauses.length / 2);
  const revisions = await db.selectFrom('revision').select(['number', 'idempotency_key as key']).execute();
  const recorded = new Map(revisions.map(({ key, number }) => [key, number]));
  expect(seen.acknowledged.size).toBeGreaterThan(0);
  // Two of the seed; nothing was recorded that was not acknowledged.
  expect(revisions).toHaveLength(seen.acknowledged.size + 2);
  for (const [key, number] of seen.acknowledged) expect([key, recorded.get(key)]).toEqual([key, number]);
});

/** The work of many: who pauses goes on after a number of answers to the others, or when nobody is at work any more. */
function sharedWork(all: number) {
  const pausing = new Map<() => void, number>();
  let answers = 0;
  let atWork = all;
  const goOn = () => {
    const isAnybodyAtWork = atWork > 0;
    for (const [resume, enough] of pausing) {
      if (isAnybodyAtWork && answers < enough) continue;
      pausing.delete(resume);
      atWork += 1;
      resume();
    }
  };
  return {
    answered() {
      answers += 1;
      goOn();
    },
    async pause(others: number) {
      if (others === 0) return;
      await new Promise<void>((resume) => {
        pausing.set(resume, answers + others);
        atWork -= 1;
        goOn();
      });
    },
    leave() {
      atWork -= 1;
      goOn();
    },
  };
}

/** Sends one request after the other on one connection until it is dismissed. */
async function client(
  address: string,
  token: string,
  { name, pause, work }: { name: string; pause: number; work: ReturnType<typeof sharedWork> },
  seen: Seen,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let i = 0; ; i++) {
      const key = `${name}の${i}`;
      const body = i % 4 === 0 ? { query: recording, variables: { key } } : { query: question };
      const { response, answer, isRefused } = await send(agent, address, token, JSON.stringify(body));
      if (isRefused) {
        seen.refused += 1;
        return;
      }
      const revision = answer.data?.recordReorganization?.revision?.number;
      if (response?.statusCode !== 200 || answer.errors) seen.failed.push(JSON.stringify(answer));
      if (revision !== undefined) seen.acknowledged.set(key, revision);
      work.answered();
      if (response?.headers.connection === 'close') {
        seen.dismissed += 1;
        return;
      }
      await work.pause(pause);
    }
  } catch (error) {
    seen.failed.push(String(error));
  } finally {
    agent.destroy();
  }
}

interface Answer {
  data?: { recordReorganization?: { revision?: { number: number } } };
  errors?: object[];
}

interface Reply {
  response?: IncomingMessage;
  answer: Answer;
  isRefused: boolean;
}

/** Fails if the request was sent and not answered. */
function send(agent: Agent, address: string, token: string, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    request(`${address}/graphql`, { agent, method: 'POST', headers }, async (response) => {
      text(response).then(
        (body) => resolve({ response, answer: JSON.parse(body), isRefused: false }),
        reject,
      );
    })
      .on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') resolve({ answer: {}, isRefused: true });
        else reject(error);
      })
      .end(body);
  });
}
