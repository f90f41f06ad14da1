/** GraphQL over HTTP, as the draft of its specification has it: every audit of the package graphql-http. */

import { serverAudits } from 'graphql-http';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { startedService } from './streams/followers.js';

const { db } = await testDatabase();
const { address } = await startedService(db);

const audits = serverAudits({
  url: `${address}/graphql`,
  // As clients of Apollo Server send with a GET, so that no page of another site can have sent it.
  fetchFn: (url: string, init?: RequestInit) =>
    fetch(url, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': 'true' } }),
});

describe('GraphQL over HTTP', () => {
  it('is audited as a whole', () => expect(audits).toHaveLength(61));

  it.each(
    audits.map((audit) => [audit.id, audit.name, audit] as const),
  )('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    if ('response' in result) await result.response.body?.cancel().catch(() => {});
    expect(result).toMatchObject({ status: 'ok' });
  });
});
