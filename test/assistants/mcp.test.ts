import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { localAccess } from '../../src/access/access.js';
import { registerOrganization } from '../../src/record.js';
import { secret, tokenFor } from '../support/access.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { connected } from './client.js';
import { servedIsesaki } from './serveIsesaki.js';

const { db, url, serve } = await servedIsesaki();
await registerOrganization(
  db,
  { code: 'other', name: '別の市', knownFrom: '2020-04-01', units: [] },
  'local',
);
const open = await serve();
const closed = await serve(localAccess(secret, 'token'));

// This file runs from dist/test/assistants.
const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const env = { DATABASE_URL: url, PATH: process.env.PATH ?? '' };
const overStdio = await connected(
  new StdioClientTransport({ command: process.execPath, args: [main, 'mcp'], env }),
);
const overHttp = await connected(new StreamableHTTPClientTransport(open.address));

afterAll(async () => {
  await overStdio.client.close();
  await overHttp.client.close();
  await Promise.all([open.stop(), closed.stop()]);
});

const code = { organization: '102041' };
const [EVE, DAY] = ['2026-03-31', '2026-04-01'];

const calls: [string, object, object][] = [
  [
    'organizations',
    { search: '伊勢崎' },
    { organizations: [{ code: '102041', name: '伊勢崎市', revision: 2 }], nextCursor: null },
  ],
  [
    'as_of',
    { ...code, on: DAY, revision: 2, limit: 2, offset: 1 },
    {
      citation: '102041@2026-04-01~2',
      coverage: 'PARTIAL',
      total: 123,
      nextOffset: 3,
      units: [{ unitId: '102041:u2', path: '市長戦略部/秘書課' }, {}],
    },
  ],
  [
    'search',
    { text: '文書', ...code },
    {
      totalUnits: 2,
      units: [{ unitId: '102041:u6', states: [{ citation: '102041@2025-04-01~2' }] }, {}],
      duties: [],
    },
  ],
  ['search', { text: 'iseca' }, { totalUnits: 0, duties: [{ dutyId: '102041:d2', revision: 2 }] }],
  [
    'lineage',
    { ...code, unit: '総務部/総務課/文書係', on: EVE },
    {
      citation: '102041@2026-03-31~2',
      unitId: '102041:u6',
      successions: [
        {
          kind: 'MERGED',
          to: { path: '総務部/総務課/文書管理係' },
          event: { clause: '(2)②', sentence: expect.stringContaining('統合') },
        },
      ],
    },
  ],
  ['lineage', { ...code, unit: '102041:u6', direction: 'backward' }, { successions: [], total: 0 }],
  [
    'duty',
    { ...code, name: 'ISECA', on: EVE, language: 'en' },
    {
      citation: '102041@2026-03-31~2',
      duties: [
        {
          dutyId: '102041:d2',
          heldBy: [{ path: '企画部/事務管理課/デジタル化推進係' }],
          transfers: [{ on: DAY }],
        },
      ],
    },
  ],
  [
    'compare',
    { ...code, from: EVE, to: DAY, limit: 1 },
    {
      from: { citation: '102041@2026-03-31~2' },
      to: { citation: '102041@2026-04-01~2' },
      nextOffset: 1,
      changes: [{ about: 'unit', sentence: '市長戦略部を新設', events: [{ clause: '(1)①' }] }],
    },
  ],
  [
    'log',
    { ...code, limit: 1 },
    {
      citation: expect.stringMatching(/^102041@\d{4}-\d\d-\d\d~2$/),
      revisions: [
        { number: 2, recordedBy: 'local', eventCount: 37, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
      previousCursor: expect.any(String),
    },
  ],
];

describe.each([
  ['stdio', overStdio],
  ['HTTP', overHttp],
])('the tools over %s', (_, { client, answer, refusal }) => {
  it('are listed, each of them read-only and called by a test', async () => {
    const { tools } = await client.listTools();
    expect(new Set(tools.map(({ name }) => name))).toEqual(new Set(calls.map(([name]) => name)));
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    for (const { description, inputSchema } of tools) {
      expect(description).not.toBe('');
      for (const one of Object.values(inputSchema.properties ?? {}))
        expect(one).toHaveProperty('description');
    }
    expect(client.getInstructions()).toContain('citation');
  });

  it.each(calls)('%s answers %j', async (name, args, expected) => {
    expect(await answer(name, args)).toMatchObject(expected);
  });

  it.each([
    ['as_of', { ...code, on: '2026-02-30' }, /Give a day that exists, such as 2026-04-01\. at on/],
    ['as_of', { ...code, date: DAY }, /Unrecognized key: "date"/],
    ['as_of', { ...code, limit: 501 }, /<=500 at limit/],
    ['as_of', {}, /organization/],
    ['as_of', { ...code, revision: 3 }, /版 3 はありません.*has no revision 3\. Give a number from 0 to 2/],
    ['as_of', { ...code, under: 'なし' }, /なし/],
    ['as_of', { organization: 'none' }, /no organization “none” that you may read/],
    ['duty', { organization: 'none', name: 'x' }, /no organization “none”/],
    ['compare', { organization: 'none', from: EVE, to: DAY }, /no organization “none”/],
    ['log', { organization: 'none' }, /no organization “none”/],
    ['log', { ...code, before: 'nonsense' }, /nonsense/],
    ['lineage', { ...code, unit: 'ない課', on: DAY }, /no unit “ない課”.*on 2026-04-01/],
    ['search', { text: ' ' }, /Give a text that is not empty/],
    ['fly', {}, /fly not found/],
  ])('%s refuses %j in a clear sentence', async (name, args, sentence) => {
    expect(await refusal(name, args)).toMatch(sentence);
  });
});

it('pages give each unit once, all of the revision that the first page names', async () => {
  const ids: string[] = [];
  let offset: number | null = 0;
  while (offset !== null) {
    const part = await overHttp.answer('as_of', { ...code, on: DAY, revision: 2, limit: 50, offset });
    const { units, nextOffset } = part as { units: { unitId: string }[]; nextOffset: number | null };
    ids.push(...units.map(({ unitId }) => unitId));
    offset = nextOffset;
  }
  expect([ids.length, new Set(ids).size]).toEqual([123, 123]);
});

describe('over HTTP', () => {
  const as = async (roles: Parameters<typeof tokenFor>[0]) => ({
    authorization: `Bearer ${await tokenFor(roles)}`,
  });
  const post = (address: URL, headers: Record<string, string> = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  it('an assistant reads what its token may read, and nothing else exists for it', async () => {
    const requestInit = { headers: await as({ other: 'reader' }) };
    const { answer, refusal, client } = await connected(
      new StreamableHTTPClientTransport(closed.address, { requestInit }),
    );
    expect(await answer('organizations', {})).toMatchObject({ organizations: [{ code: 'other' }] });
    expect(await refusal('as_of', code)).toMatch(/no organization “102041” that you may read/);
    expect(await answer('search', { text: '文書' })).toMatchObject({ totalUnits: 0 });
    await client.close();
  });

  it('nobody reads without a token, where one is needed', async () => {
    expect((await post(closed.address)).status).toBe(401);
    expect((await post(open.address, { authorization: 'Bearer bad' })).status).toBe(401);
  });

  it('a caller has a rate by cost, as at the service', async () => {
    const poor = await serve(undefined, { costPerMinute: 10 });
    const { answer, refusal, client } = await connected(new StreamableHTTPClientTransport(poor.address));
    await answer('as_of', { ...code, on: DAY });
    expect(await refusal('as_of', { ...code, on: DAY })).toMatch(/points/);
    await client.close();
    await poor.stop();
  });

  it('pages of other sites, other names and other methods are refused', async () => {
    expect((await post(open.address, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(open.address, { origin: 'null' })).status).toBe(403);
    expect((await post(open.address, { origin: open.address.origin })).status).not.toBe(403);
    const get = await fetch(open.address);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await fetch(new URL('/', open.address))).status).toBe(404);
  });
});

it('enkaku mcp --http serves until it is stopped', async () => {
  const child = spawn(process.execPath, [main, 'mcp', '--http', '0'], { env });
  const [printed] = await once(child.stdout.setEncoding('utf8'), 'data');
  const [address = ''] = /http:\S+\/mcp/.exec(printed) ?? [];
  const { answer, client } = await connected(new StreamableHTTPClientTransport(new URL(address)));
  expect(await answer('search', { text: '秘書課' })).toMatchObject({ totalUnits: 1 });
  await client.close();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
