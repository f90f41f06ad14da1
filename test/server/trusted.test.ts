/** Where who has no token may send trusted documents only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import { pino } from 'pino';
import WebSocket from 'ws';
import { localAccess } from '../../src/access/access.js';
import { textsIn, trustedDocuments } from '../../src/server/asking/trusted/documents.js';
import { readTrusted } from '../../src/server/asking/trusted/readManifests.js';
import { startService } from '../../src/server/service.js';
import { register } from '../record/town.js';
import { secret, tokenFor } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { temporaryFolder } from './process.js';

const { db } = await testDatabase();
await register(db, 'a');

const listed = 'query Listed($code: ID!) { organization(code: $code) { code } }';
const follow = 'subscription { revisionRecorded(organization: "a", after: 0) { number } }';
const hash = createHash('sha256').update(listed).digest('hex');
const manifest = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [
    { id: 'listed-1', name: 'Listed', type: 'query', body: listed },
    { id: 'follow', name: '', type: 'subscription', body: follow },
  ],
};
const file = join(await temporaryFolder(), 'manifest.json');
await writeFile(file, JSON.stringify(manifest));
const service = await startService(db, {
  ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', log: pino({ level: 'silent' }) },
  access: localAccess(secret, 'public'),
  trusted: await readTrusted(file),
});
afterAll(() => service.stop());
const authorization = `Bearer ${await tokenFor({ '*': 'reader' })}`;

async function post(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}

const variables = { code: 'a' };
const answered = { status: 200, data: { organization: { code: 'a' } } };

describe('without a token', () => {
  it.each([
    ['its text', { query: listed }],
    ['its id in the manifest', { documentId: 'listed-1' }],
    ['its hash as GraphQL over HTTP writes it', { documentId: `sha256:${hash}` }],
    ['its hash as Apollo writes it', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
    [
      'its text and its hash',
      { query: listed, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
    ],
  ])('a listed document is answered by %s, twice', async (_, sent) => {
    for (const _ of [1, 2]) expect(await post({ ...sent, variables })).toMatchObject(answered);
  });

  it('a listed document is answered over GET', async () => {
    for (const search of [
      `documentId=listed-1`,
      `extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }))}`,
    ]) {
      const address = `${service.address}/graphql?${search}&variables=${encodeURIComponent('{"code":"a"}')}`;
      const response = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
      expect(await response.json()).toEqual({ data: { organization: { code: 'a' } } });
    }
  });

  it.each([
    ['another text', { query: '{ organization(code: "a") { revision } }' }],
    ['a listed one with a blank more', { query: `${listed} ` }],
    ['the schema', { query: '{ __schema { types { name } } }' }],
    ['nothing', {}],
    ['an operation whose name is no text', { query: '{ __typename }', operationName: 5 }],
    ['another text with a listed id', { query: '{ __typename }', documentId: 'listed-1' }],
    [
      'another text with a listed hash',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
    ],
    ['several at once', [{ query: listed, variables }]],
  ])('%s is refused', async (_, sent) => {
    const { status, code, data } = await post(Array.isArray(sent) ? sent : { variables, ...sent });
    expect({ status, code, data }).toEqual({ status: 403, code: 'DOCUMENT_NOT_TRUSTED', data: undefined });
  });

  it.each([
    { documentId: 'none' },
    { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
  ])('what is not listed is not found: %j', async (sent) => {
    expect(await post(sent)).toMatchObject({
      status: 404,
      code: 'PERSISTED_QUERY_NOT_FOUND',
      message: 'PersistedQueryNotFound',
    });
  });

  it('what a reader with a token has registered stays unknown', async () => {
    const query = '{ organization(code: "a") { timeZone } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(await post({ query, extensions }, { authorization })).toMatchObject({ status: 200 });
    expect(await post({ extensions }, { authorization })).toMatchObject({ status: 200 });
    expect(await post({ extensions })).toMatchObject({ status: 404 });
    expect(await post({ query })).toMatchObject({ status: 403 });
  });

  it('subscriptions are held to the list as well, over both protocols', async () => {
    const first = async (
      client: { iterate(payload: { query: string }): AsyncIterableIterator<unknown> },
      query: string,
    ) => {
      const answers = client.iterate({ query });
      const { value } = await answers.next().catch((error: unknown) => ({ value: error }));
      await answers.return?.();
      return JSON.stringify(value);
    };
    const overSse = () => sseClient({ url: `${service.address}/graphql/stream`, retryAttempts: 0 });
    const overWs = () =>
      wsClient({
        url: `${service.address.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      });
    const other = `${follow} `;
    expect(await first(overSse(), follow)).toContain('"number":1');
    expect(await first(overWs(), follow)).toContain('"number":1');
    expect(await first(overSse(), other)).not.toContain('"number"');
    expect(await first(overWs(), other)).toContain('DOCUMENT_NOT_TRUSTED');
  });

  it('the explorer asks all of its questions', async () => {
    const documents = await readTrusted(file);
    const own: Record<string, string> = JSON.parse(readFileSync('explorer/public/documents.json', 'utf8'));
    expect(Object.keys(own).length).toBeGreaterThan(20);
    for (const text of Object.values(own)) {
      expect(documents.has(text)).toBe(true);
      expect((await post({ query: text })).code).not.toBe('DOCUMENT_NOT_TRUSTED');
    }
  });
});

it('with a token everything may be asked', async () => {
  expect(await post({ query: '{ organization(code: "a") { revision } }' }, { authorization })).toMatchObject({
    status: 200,
  });
});

describe('a manifest', () => {
  it.each([
    [[]],
    ['text'],
    [null],
    [{ format: 'apollo-persisted-query-manifest', operations: {} }],
    [{ format: 'apollo-persisted-query-manifest', operations: [{ id: 'a' }] }],
    [{ a: 1 }],
    // The hash of another text.
    [{ [hash]: `${listed} ` }],
  ])('%j is refused', (json) => {
    expect(textsIn(json)).toBeUndefined();
  });

  it('may be an object of hashes and texts', () => {
    const read = textsIn({ [hash]: listed });
    expect(trustedDocuments([read!]).byId(hash)).toBe(listed);
  });

  it('that cannot be read is named, with what to give', async () => {
    await writeFile(file, '{');
    await expect(readTrusted(file)).rejects.toThrow(/ENKAKU_TRUSTED_DOCUMENTS/);
    await expect(readTrusted('/nowhere')).rejects.toThrow(/nowhere/);
  });
});
