/**
 * Over HTTP, too, an organization that a token may not read is answered like one that does not exist: with the same status,
 * headers and body, before and after it is registered, and by a service that has answered the question and by one that has not.
 */

import { localAccess } from '../../src/access/access.js';
import { startedService } from '../server/streams/followers.js';
import { secret, tokenFor } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { eachOf } from '../support/eachOf.js';
import { describe, expect, it } from '../support/jest.js';
import { recordCity } from './organizations.js';
import { MUTATIONS, mutation } from './questions.js';

interface Asked {
  path: string;
  question?: object;
  accept?: string;
}

const graphql = (query: string, variables: object = {}): Asked => ({
  path: '/graphql',
  question: { query, variables },
});
const mutated = (name: string) => graphql(mutation(name), { input: MUTATIONS[name]?.('hidden') });

/** Of an organization with some events it costs far more than is allowed. */
const nested = (levels: number): string =>
  levels === 0 ? 'events { id }' : `events { revision { ${nested(levels - 1)} } }`;

const REQUESTS: Record<string, Asked> = {
  'a question': graphql('{ organization(code: "hidden") { name revision asOf { units { name } } } }'),
  'a question that costs too much': graphql(
    `{ organization(code: "hidden") { revisions { nodes { ${nested(12)} } } } }`,
  ),
  'a citation': graphql('{ cited(citation: "hidden@2026-04-01~1") { units { name } } }'),
  'an id': graphql('{ node(id: "hidden:u1~1") { id } }'),
  'what changed since a citation': graphql(
    '{ changesSince(citation: "hidden@2026-04-01~1") { from { citation } } }',
  ),
  'a recording': mutated('recordReorganization'),
  'an amendment': mutated('voidEvent'),
  'a registration with its code': mutated('registerOrganization'),
  'a table as CSV': { path: '/o/hidden@2026-04-01~1/units.csv' },
  'a table as JSON': { path: '/o/hidden@2026-04-01~1/units.json' },
  'a workbook': { path: '/o/hidden@2026-04-01~1/units.xlsx' },
  'a table of the newest revision': { path: '/o/hidden@2026-04-01/units.csv' },
  'the feed of revisions': { path: '/o/hidden/revisions.atom' },
  'the calendar of reorganizations': { path: '/o/hidden/reorganizations.ics' },
  'a subscription': {
    path: '/graphql/stream',
    question: { query: 'subscription { revisionRecorded(organization: "hidden", after: 0) { number } }' },
    accept: 'text/event-stream',
  },
};

const all = Object.entries(REQUESTS);

const { db } = await testDatabase();
await recordCity(db, 'town', '公開');
const access = localAccess(secret, 'token');
const service = await startedService(db, access);
const stranger = await tokenFor({ town: 'admin' }, 'stranger');

async function answerOf(address: string, token: string, { path, question, accept }: Asked) {
  const sent: Record<string, string> = { authorization: `Bearer ${token}` };
  if (question) sent['content-type'] = 'application/json';
  if (accept) sent.accept = accept;
  const response = await fetch(address + path, {
    method: question ? 'POST' : 'GET',
    headers: sent,
    body: question ? JSON.stringify(question) : null,
    redirect: 'manual',
    // A subscription that is not refused would never end.
    signal: AbortSignal.timeout(60_000),
  });
  const { date, 'x-request-id': id, ...headers } = Object.fromEntries(response.headers.entries());
  return { status: response.status, headers, body: await response.text() };
}

const answersOf = (address: string) => eachOf(all, ([, asked]) => answerOf(address, stranger, asked));

const before = await answersOf(service.address);
await recordCity(db, 'hidden', '極秘内偵潜入');
const after = await answersOf(service.address);
const elsewhere = await answersOf((await startedService(db, access)).address);

describe('over HTTP, an organization that a token may not read', () => {
  it.each(all.map(([what], i) => [what, i] as const))('is answered as before it existed: %s', (_what, i) => {
    expect(after[i]).toEqual(before[i]);
    expect(elsewhere[i]).toEqual(before[i]);
    expect(before[i]?.status).toBeLessThan(500);
  });

  it('is answered otherwise to who may read it, so the requests ask for something', async () => {
    const reader = await tokenFor({ hidden: 'admin' }, 'reader');
    const finite = all.filter(([, { accept }]) => accept === undefined);
    const answers = await eachOf(finite, ([, asked]) => answerOf(service.address, reader, asked));
    const same = finite.filter(([what], i) => {
      const refused = before[all.findIndex(([name]) => name === what)];
      return answers[i]?.status === refused?.status && answers[i]?.body === refused?.body;
    });
    expect(same.map(([what]) => what)).toEqual([]);
  });
});
