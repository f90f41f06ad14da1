/** Following is counted, traced and logged, over both protocols. */

import { pino } from 'pino';
import { startService } from '../../../src/server/service.js';
import type { RequestSpan, Tracing } from '../../../src/server/watching/tracing.js';
import { creates, record, register } from '../../record/town.js';
import { accessOfTests } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { until } from '../ask.js';
import { follow, numbers, PROTOCOLS } from './followers.js';

const NAMED = `subscription Following($organization: ID!, $after: Int) {
  revisionRecorded(organization: $organization, after: $after) { number organization { name } }
}`;

describe.each(PROTOCOLS)('a subscription over %s', (protocol) => {
  const method = protocol === 'WebSocket' ? 'SUBSCRIBE' : 'POST';

  it('has a line in the log, metrics and a trace, with its statements and the codes of its errors', async () => {
    const { db } = await testDatabase();
    await register(db, 'a');
    await record(db, 'a', creates('甲部'));
    const lines: Record<string, unknown>[] = [];
    const traced: string[] = [];
    const { address, stop } = await startService(db, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
      log: pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }),
      tracing: notedIn(traced),
    });
    try {
      const following = follow({ address }, protocol, { organization: 'a', after: 0 }, NAMED);
      expect(await numbers(following, 2)).toEqual([1, 2]);
      await following.return?.();
      const ofFollowing = () => lines.filter((line) => line.operation === 'Following');
      await until('the line is written', async () => ofFollowing().length > 0);
      expect(ofFollowing()).toEqual([
        expect.objectContaining({ method, status: 200, type: 'subscription', field: 'revisionRecorded' }),
      ]);
      expect(ofFollowing()[0]?.statements).toBeGreaterThan(1);
      expect(traced).toEqual(
        expect.arrayContaining([`${method} begun`, 'operation', 'statement', `${method} 200 Following`]),
      );

      const wrong = follow({ address }, protocol, { organization: 'nowhere' }, NAMED);
      await wrong.next().catch(() => undefined);
      await wrong.return?.();
      await until('the error is logged', async () =>
        lines.some(({ codes }) => JSON.stringify(codes)?.includes('BAD_USER_INPUT') ?? false),
      );
      const invalid = follow({ address }, protocol, {}, 'subscription { nothing }');
      await invalid.next().catch(() => undefined);
      await until('the refusal is logged', async () =>
        lines.some(({ codes }) => JSON.stringify(codes)?.includes('GRAPHQL_VALIDATION_FAILED') ?? false),
      );
      const metrics = await (await fetch(`${address}/metrics`)).text();
      expect(metrics).toMatch(
        /enkaku_operations_total\{operation="Following",type="subscription",outcome="ok"\} 1/,
      );
      expect(metrics).toMatch(
        /enkaku_operation_sql_statements_count\{field="revisionRecorded",type="subscription"\} [2-9]/,
      );
      expect(metrics).toMatch(/enkaku_errors_total\{code="BAD_USER_INPUT"\} 1/);
      if (protocol === 'WebSocket')
        expect(metrics).toMatch(/enkaku_http_requests_total\{[^}]*status="101"\} 3/);
    } finally {
      await stop();
    }
  });
});

/** A trace as the names of its parts. */
function notedIn(traced: string[]): Tracing {
  return {
    request(_headers, { method }) {
      traced.push(`${method} begun`);
      const span: RequestSpan = {
        child(step) {
          traced.push(step);
          return span;
        },
        end: () => {},
        answered: (status, operation) => void traced.push(`${method} ${status} ${operation?.name}`),
      };
      return span;
    },
    stop: async () => {},
  };
}
