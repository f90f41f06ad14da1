/** A kept answer is the one that would be given without it, whatever is recorded, by whom, and who asks. */

import fc from 'fast-check';
import { localAccess } from '../../../src/access/access.js';
import { openDatabase } from '../../../src/database/connection.js';
import { registerOrganization } from '../../../src/record.js';
import { creates, record, registration } from '../../record/town.js';
import { secret } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { expect, it } from '../../support/jest.js';
import { startedService } from '../streams/followers.js';
import { anew, type Question, type Reader, send } from './asking.js';

const CODES = ['a', 'b', 'c'];

const units = 'date revision citation coverage units { unitId path from until }';

/** With the codes of the organizations, and a revision. */
const QUESTIONS: ((one: string, other: string, revision: number) => Question)[] = [
  (code) => ({
    query: `query ($code: ID!) { organization(code: $code) { revision name asOf { ${units} } } }`,
    variables: { code },
  }),
  (code) => ({ query: `{ organization(code: "${code}") { asOf(date: "2026-04-01") { ${units} } } }` }),
  (code, _, revision) => ({
    query: `query ($citation: String!) { cited(citation: $citation) { ${units} } }`,
    variables: { citation: `${code}@2026-04-01~${revision}` },
  }),
  (code, _, revision) => ({
    query: `{ organization(code: "${code}") { code asOf(date: "2026-04-01", knownAt: { revision: ${revision} }) { ${units} } } }`,
  }),
  (code, _, revision) => ({
    query: `{ organization(code: "${code}") { timeZone asOf(knownAt: { revision: ${revision} }) { ${units} } } }`,
  }),
  (code) => ({
    query: `{ organization(code: "${code}") { asOf(date: "2026-04-01", knownAt: { instant: "2999-01-01T00:00:00Z" }) { ${units} } } }`,
  }),
  (one, other) => ({
    query: `{ x: organization(code: "${one}") { revision } y: organization(code: "${other}") { changeDates } }`,
  }),
  (one, other) => ({ query: `{ nodes(ids: ["${one}", "${other}:u1~1", "${one}:2~1"]) { id } }` }),
  (code) => ({
    query: `{ organization(code: "${code}") { revisions(last: 3) { nodes { number reason events { type } } } } }`,
  }),
  (code) => ({
    query: `{ changesSince(citation: "${code}@2026-04-01~1") { to { revision } units(first: 9) { nodes { unitId } } } }`,
  }),
  () => ({ query: '{ organizations { nodes { code revision } } }' }),
  () => ({ query: '{ searchUnits(text: "部") { nodes { unitId organization { code revision } } } }' }),
  () => ({ query: '{ changesAfter(first: 100) { nodes { number organization { code } } cursor } }' }),
  (code) => ({ query: `{ organization(code: "${code}") { verification { isIntact revisions } } }` }),
  (code) => ({
    query: `{ organization(code: "${code}") { asOf(date: "2026-04-01", knownAt: { revision: 99 }) { date } } }`,
  }),
];

const code = fc.constantFrom(...CODES);
const reader = fc.constantFrom<Reader>('all', 'a', 'b', 'a and b');
const steps = fc.array(
  fc.oneof(
    fc.record({ record: code, name: fc.integer({ min: 0, max: 1_000_000 }), elsewhere: fc.boolean() }),
    fc.record({ ask: fc.nat(QUESTIONS.length - 1), one: code, other: code, revision: fc.nat(3), reader }),
    fc.record({ ask: fc.nat(QUESTIONS.length - 1), one: code, other: code, revision: fc.nat(3), reader }),
  ),
  { minLength: 15, maxLength: 25 },
);

it('over random recordings and questions', async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const { db, url } = await testDatabase();
      // As another process records: it announces nothing that this service could hear in time.
      const other = openDatabase(url);
      const service = await startedService(db, localAccess(secret, 'token'));
      const asked = new Map<string, Asked>();
      try {
        for (const step of steps) {
          if ('record' in step) {
            const where = step.elsewhere ? other : db;
            await registerOrganization(where, registration(step.record), 'local');
            await record(where, step.record, creates(`第${step.name}部`));
          } else {
            const question = QUESTIONS[step.ask]!(step.one, step.other, step.revision);
            asked.set(JSON.stringify([question, step.reader]), { question, reader: step.reader });
          }
          for (const each of asked.values()) given += await check(service, each);
        }
      } finally {
        await other.destroy();
      }
    }),
    { numRuns: 3 },
  );
  expect(given).toBeGreaterThan(20);
});

interface Asked {
  question: Question;
  reader: Reader;
  /** What was given last, if it may be kept. */
  known?: { tag: string; text: string };
}

/** Asks it twice and with the tag of its last answer, and returns how many of these may have been kept. */
async function check(service: { address: string }, asked: Asked): Promise<number> {
  const { question, reader, known } = asked;
  const fresh = await send(service, anew(question), { reader });
  if (known) {
    const again = await send(service, question, { reader, headers: { 'if-none-match': known.tag } });
    if (again.status === 304) expect(known.text).toBe(fresh.text);
    else expect(again.text).toBe(fresh.text);
  }
  const replies = [await send(service, question, { reader }), await send(service, question, { reader })];
  for (const { text, status } of replies) {
    expect(withoutIds(text)).toBe(withoutIds(fresh.text));
    expect(status).toBe(fresh.status);
  }
  const tag = replies[1]?.headers.get('etag') ?? undefined;
  asked.known = tag === undefined ? undefined : { tag, text: fresh.text };
  return tag === undefined ? 0 : 1;
}

/** Of errors of the service itself, if there were any. */
const withoutIds = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
