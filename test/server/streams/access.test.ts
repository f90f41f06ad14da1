/** Who may follow what. */

import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import WebSocket from 'ws';
import { localAccess } from '../../../src/access/access.js';
import { writeToken } from '../../../src/access/writeToken.js';
import { register } from '../../record/town.js';
import { secret, tokenFor } from '../../support/access.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { PROTOCOLS, type Protocol, QUESTION, startedService } from './followers.js';

const { db } = await testDatabase();
for (const code of ['open', 'shut']) await register(db, code);
const service = await startedService(db, localAccess(secret, 'token'));

function follow(protocol: Protocol, organization: string, token?: string) {
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  const payload = { query: QUESTION, variables: { organization, after: 0 } };
  const { address } = service;
  if (protocol === 'WebSocket') {
    const url = `${address.replace('http', 'ws')}/graphql`;
    const connectionParams = { authorization };
    return wsClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 }).iterate(payload);
  }
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return sseClient({ url: `${address}/graphql/stream`, headers, retryAttempts: 0 }).iterate(payload);
}

/** What the first answer is: its data, the codes of its errors, or how the connection ended. */
async function first(protocol: Protocol, organization: string, token?: string): Promise<unknown> {
  const following = follow(protocol, organization, token);
  try {
    const { value } = await following.next();
    await following.return?.();
    return value.data ?? value.errors[0];
  } catch (problem) {
    if (Array.isArray(problem)) return problem[0];
    return Object(problem).code ?? Object(problem).response?.status;
  }
}

describe.each(PROTOCOLS)('over %s, where reading needs a token', (protocol) => {
  it('an organization of the token is followed', async () => {
    expect(await first(protocol, 'open', await tokenFor({ open: 'reader' }))).toMatchObject({
      revisionRecorded: { number: 1 },
    });
  });

  it('another organization does not exist', async () => {
    const token = await tokenFor({ open: 'admin' });
    const shut = await first(protocol, 'shut', token);
    const nowhere = await first(protocol, 'nowhere', token);
    expect(shut).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(JSON.stringify(shut).replaceAll('shut', 'nowhere')).toBe(JSON.stringify(nowhere));
  });

  it('nothing is followed without a token, or with a bad one', async () => {
    const ended = { WebSocket: [4401, 4403], 'server-sent events': [401, 401] }[protocol];
    expect([await first(protocol, 'open'), await first(protocol, 'open', 'bad')]).toEqual(ended);
  });

  it('following ends when the token expires', async () => {
    const roles = new Map([['open', 'reader' as const]]);
    const token = await writeToken({ subject: 'hanako', roles, seconds: 2 }, { secret });
    const following = follow(protocol, 'open', token);
    expect((await following.next()).value.data.revisionRecorded.number).toBe(1);
    const end = await following.next().then(
      ({ done }) => done,
      ({ code }) => code,
    );
    // The subscription is completed, and a WebSocket is closed: which of the two comes first is no matter.
    expect(protocol === 'WebSocket' ? [true, 4401] : [true]).toContain(end);
  });
});
