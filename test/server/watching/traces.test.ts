import { testDatabase } from '../../support/database.js';
import { expect, it } from '../../support/jest.js';
import { makeDepartment } from '../ask.js';
import { serve, stop } from '../process.js';
import { type ReceivedSpan, startCollector } from './collector.js';

const { url } = await testDatabase();

it('a request is one trace: the request, its operation, the append, and the statements below each', async () => {
  const collector = await startCollector();
  const service = await serve({
    DATABASE_URL: url,
    ENKAKU_SEED: 'on',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=k',
    OTEL_SERVICE_NAME: 'enkaku-of-the-city',
  });
  await makeDepartment(service, '102041', '秘密部');
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await fetch(`${service.address}/schema.graphql`, { headers: { traceparent } });
  // What was not sent yet is sent when the service stops.
  await stop(service);
  collector.close();

  expect([...collector.paths]).toEqual(['POST /v1/traces k']);
  expect([...collector.services]).toEqual(['enkaku-of-the-city']);
  const { spans } = collector;
  const request = spans.find((span) => span.name === 'POST' && textOf(span, 'url.path') === '/graphql');
  const below = ({ spanId }: ReceivedSpan) => spans.filter(({ parentSpanId }) => parentSpanId === spanId);
  const [operation, ...others] = below(request!);
  expect([operation?.name, others]).toEqual(['mutation recordReorganization', []]);
  const append = below(operation!).find(({ name }) => name === 'append');
  expect(below(operation!).map(({ name }) => name)).toContain('SELECT');
  const [written] = below(append!);
  expect(textOf(written!, 'db.query.text')).toMatch(/^select append_revision\(\s*\$1/);
  expect(new Set(spans.filter(({ traceId }) => traceId === request?.traceId)).size).toBe(
    3 + below(operation!).length - 1 + below(append!).length,
  );

  const continued = spans.find(({ name }) => name === 'GET');
  expect(continued).toMatchObject({
    traceId: '0af7651916cd43dd8448eb211c80319c',
    parentSpanId: 'b7ad6b7169203331',
  });
  // Neither what is recorded nor the seeding, which belongs to no request.
  expect(JSON.stringify(spans)).not.toMatch(/秘密部|伊勢崎/);
});

const textOf = ({ attributes }: ReceivedSpan, name: string) =>
  attributes.find(({ key }) => key === name)?.value.stringValue;

it('a collector that does not answer hinders nobody', async () => {
  const service = await serve({ DATABASE_URL: url, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  expect(await makeDepartment(service, '102041', '別の部')).toBe(4);
  service.signal('SIGTERM');
  expect(await service.ended).toEqual({ code: 0, signal: null });
});
