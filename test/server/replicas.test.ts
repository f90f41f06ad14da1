/** A service that answers from a hot standby and records on the primary: real servers, in the order of a bad day. */

import { type Kysely, sql } from 'kysely';
import { pino } from 'pino';
import { requestLimits } from '../../src/database/connecting/limits.js';
import { openDatabase } from '../../src/database/connection.js';
import { migrate } from '../../src/database/migrate.js';
import { openStandbys, type Standbys } from '../../src/database/replicas/standbys.js';
import type { Tables } from '../../src/database/tables.js';
import { type Service, startService } from '../../src/server/service.js';
import { register } from '../record/town.js';
import { accessOfTests } from '../support/access.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';
import { movingAddress, type Replicated, replicated, type Server } from '../support/replicated.js';
import { asAdministrator } from '../support/testServer.js';
import { ask, makeDepartment, until } from './ask.js';

let servers: Replicated;
let standby: Server;
let address: Awaited<ReturnType<typeof movingAddress>>;
let db: Kysely<Tables>;
let standbys: Standbys;
let service: Service;
const said: string[] = [];

beforeAll(async () => {
  servers = await replicated();
  standby = servers.standby;
  address = await movingAddress(servers.primary);
  db = openDatabase(address.url, { limits: requestLimits });
  await migrate(db);
  await register(db, 'town');
  standbys = await openStandbys(db, [standby.url], (sentence) => said.push(sentence), 100);
  service = await startService(db, {
    ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
    ...{ log: pino({ level: 'silent' }), standbys },
  });
  await caughtUp();
});

afterAll(async () => {
  await service?.stop();
  await standbys?.stop();
  await db?.destroy();
  address?.close();
  await standby?.stop();
  await servers?.primary.stop();
  await servers?.close();
});

const onStandby = (statement: string) => asAdministrator(standby.url, (db) => sql.raw(statement).execute(db));

/** Until the service has said so many sentences about its standby. */
const hasSaid = (sentences: number) => until('the service has said it', async () => said.length >= sentences);

/** Until the standby knows what the primary does. */
const caughtUp = () =>
  until('the standby has caught up', async () => {
    const count = async (url: string) =>
      (
        await asAdministrator(url, (db) =>
          sql<{ n: string }>`select count(*)::text as n from revision`.execute(db),
        )
      ).rows[0]?.n;
    return (await count(standby.url).catch(() => '')) === (await count(address.url));
  });

const NEWEST =
  '{ organization(code: "town") { revision asOf(date: "2026-06-01") { citation roots { name } } } }';
interface Newest {
  organization: { revision: number; asOf: { citation: string; roots: { name: string }[] } };
}
const newest = async () => (await ask<Newest>(service, NEWEST)).data?.organization;

describe('while the standby is behind', () => {
  let recorded: number | undefined;

  beforeAll(async () => {
    expect((await newest())?.revision).toBe(1);
    await onStandby('select pg_wal_replay_pause()');
    recorded = await makeDepartment(service, 'town', '危機管理部');
    expect(recorded).toBe(2);
  });

  it('it answers a moment old, true to the revision that the answer names', async () => {
    expect(await newest()).toMatchObject({ revision: 1, asOf: { citation: 'town@2026-06-01~1' } });
    expect((await newest())?.asOf.roots.map(({ name }) => name)).not.toContain('危機管理部');
  });

  it('a recorder reads what was just recorded, by its revision, its citation, its id or the instant', async () => {
    const instant = new Date(Date.now() + 1_000).toISOString();
    const { data, errors } = await ask(
      service,
      `{
      organization(code: "town") {
        byRevision: asOf(date: "2026-06-01", knownAt: { revision: 2 }) { citation unit(ref: "危機管理部") { name } }
      }
      cited(citation: "town@2026-06-01~2") { unit(ref: "危機管理部") { name } }
      node(id: "town@2026-06-01~2") { ... on Snapshot { revision } }
    }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      organization: { byRevision: { citation: 'town@2026-06-01~2', unit: { name: '危機管理部' } } },
      cited: { unit: { name: '危機管理部' } },
      node: { revision: 2 },
    });
    const byInstant = `{ organization(code: "town") { asOf(date: "2026-06-01", knownAt: { instant: "${instant}" }) { revision } } }`;
    expect((await ask(service, byInstant)).data).toEqual({ organization: { asOf: { revision: 2 } } });
  });

  it('an organization that it does not know is found', async () => {
    await register(db, 'village');
    expect((await ask(service, '{ organization(code: "village") { revision } }')).data).toEqual({
      organization: { revision: 1 },
    });
    expect((await ask(service, '{ organization(code: "hamlet") { revision } }')).data).toEqual({
      organization: null,
    });
  });

  it('a revision that nobody has recorded is refused with the newest number of the primary', async () => {
    const { errors } = await ask(service, '{ cited(citation: "town@2026-06-01~9") { date } }');
    expect(errors).toMatchObject([{ message: expect.stringMatching(/0 to 2/) }]);
  });

  it('a later page of a search knows what the first one knew', async () => {
    type Page = { searchUnits: { nodes: { name: string }[]; pageInfo: { endCursor: string } } };
    const page = 'nodes { states { name } } pageInfo { endCursor }';
    // Who follows what is recorded asks the primary, and so is answered the search.
    const first = await ask<Page>(
      service,
      `{ changesAfter { cursor } searchUnits(text: "部", first: 2) { ${page} } }`,
    );
    const after = first.data?.searchUnits.pageInfo.endCursor;
    const { data } = await ask<Page>(service, `{ searchUnits(text: "部", after: "${after}") { ${page} } }`);
    expect(data?.searchUnits.nodes).toContainEqual({ states: [{ name: '危機管理部' }] });
  });

  it('previews, repeated recordings and followers see the newest', async () => {
    expect(await makeDepartment(service, 'town', '危機管理部')).toBe(2);
    const { data } = await ask<{ changesAfter: { nodes: unknown[] } }>(
      service,
      '{ changesAfter { nodes { number organization { code } } } }',
    );
    expect(data?.changesAfter.nodes).toHaveLength(3);
    const preview = `query ($of: PreviewInput!) { organization(code: "town") { preview(of: $of) { problems { code } } } }`;
    const changes = [{ abolish: { unit: '危機管理部' } }];
    const of = { record: { title: '廃止', effectiveOn: '2026-07-01', changes } };
    expect((await ask(service, preview, { of })).data).toEqual({
      organization: { preview: { problems: [] } },
    });
  });

  it('/readyz says how it is, and the service is ready', async () => {
    const response = await fetch(`${service.address}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'ready',
      standbys: [{ state: 'ok', secondsBehind: expect.any(Number) }],
    });
  });

  it('answers are new when it has caught up, also those that were kept', async () => {
    await onStandby('select pg_wal_replay_resume()');
    await caughtUp();
    expect(await newest()).toMatchObject({ revision: 2 });
    expect(await newest()).toMatchObject({ revision: 2 });
  });
});

describe('when servers fail', () => {
  it('the primary answers in place of a standby that was killed, and the log says so once', async () => {
    await standby.kill();
    for (let i = 0; i < 3; i++) expect(await newest()).toMatchObject({ revision: 2 });
    await hasSaid(1);
    expect(standbys.states()[0]?.state).toBe('down');
    for (let i = 0; i < 3; i++) expect(await newest()).toMatchObject({ revision: 2 });
    expect(said).toEqual([expect.stringMatching(/does not answer/)]);
    standby = await servers.startStandby();
    await hasSaid(2);
    await caughtUp();
    expect(said).toEqual([expect.any(String), expect.stringMatching(/answers questions again/)]);
  });

  it('questions are answered while the primary is down, and recordings are asked to come again', async () => {
    await servers.primary.kill();
    expect(await newest()).toMatchObject({ revision: 2 });
    const input = {
      organization: 'town',
      idempotencyKey: 'k',
      reorganization: { title: 't', effectiveOn: '2026-08-01', changes: [] },
    };
    const answer = await ask(
      service,
      'mutation ($input: RecordReorganizationInput!) { recordReorganization(input: $input) { revision { number } } }',
      { input },
    );
    expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  });

  it('the service goes on by itself when the standby is promoted and the address leads there', async () => {
    await onStandby('select pg_promote()');
    address.moveTo(standby);
    await until(
      'the promoted standby records',
      async () => (await makeDepartment(service, 'town', '復旧部').catch(() => undefined)) === 3,
    );
    expect(await newest()).toMatchObject({ revision: 3 });
  });
});
