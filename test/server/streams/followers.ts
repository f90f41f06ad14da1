/** Real clients of subscriptions, and a service in this process. */

import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import WebSocket from 'ws';
import type { Access } from '../../../src/access/access.js';
import type { Tables } from '../../../src/database/tables.js';
import { unhurried } from '../../../src/limitSettings.js';
import { type Service, startService } from '../../../src/server/service.js';
import { accessOfTests } from '../../support/access.js';
import { afterwards } from '../../support/afterwards.js';

/** With limits, as the command line starts it. */
export async function startedService(db: Kysely<Tables>, access: Access = accessOfTests): Promise<Service> {
  const log = pino({ level: 'silent' });
  const limits = unhurried;
  const options = { host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access, limits, log };
  const service = await startService(db, options);
  afterwards(service.stop);
  return service;
}

export const QUESTION = `subscription ($organization: ID!, $after: Int) {
  revisionRecorded(organization: $organization, after: $after) { number hash organization { code revision } }
}`;

export interface Answer {
  data?: {
    revisionRecorded: { number: number; hash: string; organization: { code: string; revision: number } };
  } | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

export type Following = AsyncIterableIterator<Answer>;
export type Protocol = 'WebSocket' | 'server-sent events';

/** One subscription over a connection of its own, which does not try again by itself. */
export function follow(
  { address }: { address: string },
  protocol: Protocol,
  variables: Record<string, unknown>,
  query = QUESTION,
): Following {
  const payload = { query, variables };
  if (protocol === 'server-sent events')
    return sseClient({ url: `${address}/graphql/stream`, retryAttempts: 0 }).iterate(payload) as Following;
  const url = `${address.replace('http', 'ws')}/graphql`;
  return wsClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 }).iterate(payload) as Following;
}

/** The numbers of the next revisions. */
export async function numbers(following: Following, count: number): Promise<number[]> {
  const found: number[] = [];
  while (found.length < count) {
    const { value, done } = await following.next();
    if (done) break;
    if (!value.data) throw new Error(JSON.stringify(value.errors));
    found.push(value.data.revisionRecorded.number);
  }
  return found;
}

export const PROTOCOLS: Protocol[] = ['WebSocket', 'server-sent events'];
