/** An answer that is shared by days is, on each of them, the one that would be computed, after any history and while it grows. */

import { pino } from 'pino';
import { seeded } from '../../../bench/random.js';
import { localAccess } from '../../../src/access/access.js';
import { startService } from '../../../src/server/service.js';
import { DAYS } from '../../model/generate/generate.js';
import type { History } from '../../model/play/history.js';
import { play } from '../../model/play/play.js';
import { forHistories } from '../../model/play/seed.js';
import { secret } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { expect, it } from '../../support/jest.js';
import { anew, type Question, send } from './asking.js';

const STATE = 'id unitId name displayName kind from until path depth';
const STANDING = `${STATE} parent { id name } unit { id states { id from } } becauseOf { eventId effectiveOn sentence }`;
const POST = 'name rank duties from until post { id } unit { id name path }';

/** Below an organization, with the day as `$date`. */
const FIELDS = [
  'nameOn(date: $date) asOf(date: $date, knownAt: { revision: $revision }) { date revision citation coverage constantFrom constantUntil units { unitId displayName kind depth } }',
  `asOf(date: $date, knownAt: { revision: $revision }) { id date units { ${STANDING} } roots { ${STATE} children { ${STATE} children { id } } } }`,
  `asOf(date: $date) { ...whole } again: asOf(date: $date, knownAt: { revision: $revision }) { ...whole }`,
  `revision asOf(date: $date) { date units { id duties { from until duty { id name } holder { id } } posts { ${POST} } overseers { ${POST} } } }`,
  `name asOf(date: $date) { citation duties { from until duty { name } holder { ${STATE} } event { eventId } } posts { ${POST} event { eventId } } }`,
  'asOf(date: $date, knownAt: { revision: $revision }) { date @include(if: $flag) unit(ref: "企画部") { id children { id } } units(kind: "課") { id @skip(if: $flag) name } }',
  'nameOn(date: $date) name',
  'asOf(date: $date) { date units { name } } counts(on: [$date]) { date coverage kinds { kind count } }',
  'asOf(date: $date) { units { id } } compare(from: "2026-03-25", to: $date) { to { citation } changes { kinds sentence } }',
];
const FRAGMENT =
  'fragment whole on Snapshot { id coverage ... on Node { again: id } units { id name ...deep } } fragment deep on UnitState { depth parent { id } }';

const ALL_DAYS = [
  ...DAYS,
  '0001-01-01',
  '1900-01-01',
  '2026-04-06',
  '2026-04-10',
  '2100-01-01',
  '9999-12-31',
];

it('over random histories, amendments, days and questions', async () => {
  let shared = 0;
  const { db } = await testDatabase();
  const log = pino(
    { level: 'info' },
    {
      write(line: string) {
        const { msg, statements = 0, status } = JSON.parse(line);
        if (msg === 'request' && status === 200 && statements === 0) shared += 1;
      },
    },
  );
  const options = {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    question: '',
    access: localAccess(secret, 'public'),
    log,
  };
  const service = await startService(db, options);
  const check = async (question: Question) => {
    const [given, fresh] = [await send(service, question), await send(service, anew(question))];
    expect(fresh.status).toBe(200);
    expect(given).toMatchObject({ status: 200, text: fresh.text });
  };
  try {
    await forHistories('days that share an answer', 2, async (numbers) => {
      const random = seeded(numbers[0]?.[0] ?? 0);
      const ask = async (history: History, times: number) => {
        const { code, revision } = history.organization;
        for (let i = 0; i < times; i++) {
          const fields = random.pick(FIELDS);
          const at = random.pick([revision, 1 + random.number(revision)]);
          // Neighbours and any other days.
          const place = random.number(DAYS.length - 3);
          for (const date of [...DAYS.slice(place, place + 3), random.pick(ALL_DAYS), random.pick(ALL_DAYS)])
            await check(asking(fields, { code, date, revision: at, flag: i % 2 === 0 }));
        }
      };
      await play(db, numbers, {
        eachStep: (_, history) => ask(history, 1),
        afterwards: (history) => ask(history, 15),
      });
    });
  } finally {
    await service.stop();
  }
  expect(shared).toBeGreaterThan(3);
});

/** Only with the variables and the fragments that it uses: others are refused. */
function asking(fields: string, variables: Record<string, unknown>): Question {
  const types = { code: 'ID!', date: 'LocalDate!', revision: 'Int!', flag: 'Boolean!' };
  const uses = Object.entries(types).filter(([name]) => name === 'code' || fields.includes(`$${name}`));
  const declared = uses.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const query = `query (${declared}) { organization(code: $code) { ${fields} } }`;
  return {
    query: fields.includes('...whole') ? `${query} ${FRAGMENT}` : query,
    variables: Object.fromEntries(uses.map(([name]) => [name, variables[name]])),
  };
}
