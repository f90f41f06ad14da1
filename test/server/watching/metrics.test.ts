import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import type { ServiceOptions } from '../../../src/server/options.js';
import { startService } from '../../../src/server/service.js';
import { boundedNames, boundedRoutes } from '../../../src/server/watching/boundedNames.js';
import { accessOfTests } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { afterAll, describe, expect, it } from '../../support/jest.js';
import { ask, makeDepartment } from '../ask.js';

const { db } = await testDatabase();
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function serviceWith(more: Partial<ServiceOptions> = {}) {
  const log = pino({ level: 'silent' });
  const options = {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: ['city.example'],
    question: '',
    access: accessOfTests,
    log,
    ...more,
  };
  const service = await startService(db, options);
  stops.push(service.stop);
  return service;
}

const service = await serviceWith();
const registration = `mutation { registerOrganization(input: { code: "town", name: "町", knownFrom: "2025-04-01",
  units: [{ name: "総務部", kind: "部" }] }) { problems { code } } }`;
await ask(service, registration);
await makeDepartment(service, 'town', '税務部');
await makeDepartment(service, 'town', '');
await ask(
  service,
  'query Tree { organization(code: "town") { asOf(date: "2026-06-01") { roots { name children { name } } } } }',
);
await ask(service, 'query Wrong { nothing }');
await fetch(`${service.address}/nothing/at/all?x=1`);

interface Reply {
  status: number;
  body: string;
}

/** With any Host header, as a proxy may send it. */
function get(address: string, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request(address + path, { headers }, async (response) => {
      resolve({ status: response.statusCode ?? 0, body: await text(response) });
    })
      .on('error', reject)
      .end();
  });
}

describe('/metrics', () => {
  it('counts requests, operations, errors, statements, appends, as-of answers, recordings and connections', async () => {
    const { status, body } = await get(service.address, '/metrics');
    expect(status).toBe(200);
    for (const line of [
      'enkaku_http_requests_total{route="/graphql",method="POST",status="200"} 4',
      'enkaku_http_requests_total{route="/graphql",method="POST",status="400"} 1',
      'enkaku_http_requests_total{route="other",method="GET",status="404"} 1',
      'enkaku_operations_total{operation="Tree",type="query",outcome="ok"} 1',
      'enkaku_operations_total{operation="anonymous",type="mutation",outcome="ok"} 3',
      'enkaku_operation_duration_seconds_count{field="organization",type="query"} 1',
      'enkaku_operation_sql_statements_count{field="recordReorganization",type="mutation"} 2',
      'enkaku_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
      'enkaku_errors_total{code="NOT_FOUND"} 1',
      'enkaku_as_of_duration_seconds_count 1',
      'enkaku_append_duration_seconds_count 2',
      'enkaku_recordings_total{result="accepted"} 2',
      'enkaku_recordings_total{result="refused"} 1',
      'enkaku_organizations 1',
      'enkaku_revisions 2',
      'enkaku_pool_connections{pool="trials",state="used"} 0',
      'enkaku_check{check="database"} 1',
      'enkaku_check{check="projections"} 1',
    ]) {
      expect(body.split('\n')).toContain(line);
    }
    expect(body).toMatch(/^nodejs_eventloop_lag_seconds [\d.e-]+$/m);
    const statements = /enkaku_operation_sql_statements_sum\{field="organization",type="query"\} (\d+)/.exec(
      body,
    );
    expect(Number(statements?.[1])).toBeGreaterThanOrEqual(2);
  });

  it('is for programs of this machine only, also when a proxy on it passes a request on', async () => {
    const statusWith = async (headers: Record<string, string>) =>
      (await get(service.address, '/metrics', headers)).status;
    expect(await statusWith({ host: 'city.example' })).toBe(404);
    expect(await statusWith({ 'x-forwarded-for': '203.0.113.1' })).toBe(404);
    expect(await statusWith({ via: '1.1 proxy' })).toBe(404);
    expect(await statusWith({ host: 'localhost:4000' })).toBe(200);
  });

  it('has an address of its own where one is given, together with the probes, and then no other', async () => {
    const port = await freePort();
    const { address } = await serviceWith({ metrics: { host: '127.0.0.1', port } });
    const own = `http://127.0.0.1:${port}`;
    const metrics = await get(own, '/metrics', { host: '10.0.0.7:9464' });
    expect(metrics.body.split('\n')).toContain('enkaku_revisions 2');
    expect((await get(own, '/livez')).status).toBe(200);
    expect((await get(own, '/readyz')).status).toBe(200);
    expect((await get(own, '/graphql')).status).toBe(404);
    expect((await get(address, '/metrics')).status).toBe(404);
  });

  it('has few time series, whatever clients invent', async () => {
    // Node has its own, such as one for each kind of garbage collection that has happened.
    const series = async () =>
      (await get(service.address, '/metrics')).body.split('\n').filter((line) => line.startsWith('enkaku_'))
        .length;
    for (let i = 0; i < 120; i++) await ask(service, `query Invented${i} { __typename }`);
    const before = await series();
    for (let i = 0; i < 50; i++) {
      await ask(service, `query More${i} { __typename }`);
      await fetch(`${service.address}/invented${i}`);
    }
    expect(await series()).toBe(before);
    expect((await get(service.address, '/metrics')).body).toContain(
      'enkaku_operations_total{operation="other",type="query",outcome="ok"}',
    );
  });
});

describe('labels', () => {
  it('keep the first names, and the routes that exist', () => {
    const nameOf = boundedNames(2);
    expect(['a', 'b', 'c', 'a'].map(nameOf)).toEqual(['a', 'b', 'other', 'a']);
    const routeOf = boundedRoutes();
    expect(routeOf('/o/102041/units', 404)).toBe('other');
    expect(routeOf('/o/102041/units', 200)).toBe('/o');
    expect(routeOf('/o/1/x', 404)).toBe('/o');
    expect(routeOf('/', 200)).toBe('/');
  });
});

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
