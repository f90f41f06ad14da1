/** A service with a city of 10,020 units, as everybody on a network reaches it. */
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { registration } from '../../bench/organization.js';
import { registerOrganization } from '../../src/record.js';
import { type Service, startService } from '../../src/server/service.js';
import { accessOfTests } from '../support/access.js';
import { testDatabase } from '../support/database.js';

export interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  codes: string[];
}

/** `departments`: with 501 units each. */
export async function city(departments?: number) {
  const { db } = await testDatabase();
  const { problems } = await registerOrganization(db, registration({ departments }).command, 'local');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const options = { host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests, log };
  const service = await startService(db, options);
  return { db, service, logged, send: (sent: Sent) => send(service, sent) };
}

/** fetch would not send what is malformed. */
async function send(
  { address }: Service,
  { method = 'POST', path = '/graphql', headers = {}, body }: Sent,
): Promise<Received> {
  const { hostname, port } = new URL(address);
  const json = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(110_000);
  const sent = request({ hostname, port, path, method, headers: { ...json, ...headers }, signal }).end(body);
  const [response] = await once(sent, 'response', { signal });
  const received = await text(response);
  return { status: response.statusCode, headers: response.headers, body: received, codes: codesIn(received) };
}

function codesIn(body: string): string[] {
  try {
    const { errors = [] } = JSON.parse(body);
    return errors.map((error: { extensions?: { code?: string } }) => String(error.extensions?.code));
  } catch {
    return [];
  }
}

export const asking = (query: string, variables?: object): Sent => ({
  body: JSON.stringify({ query, variables }),
});
