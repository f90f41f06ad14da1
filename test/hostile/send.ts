/** Sends requests that no client would send. */
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';

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

/** fetch would not send what is malformed. */
export async function send(
  { address }: { address: string },
  { method = 'POST', path = '/graphql', headers = {}, body }: Sent,
): Promise<Received> {
  const { hostname, port } = new URL(address);
  const json = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(110_000);
  // A connection of its own: one that was kept could be closed by the service just when it is used again.
  const sent = request({
    agent: false,
    hostname,
    port,
    path,
    method,
    headers: { ...json, ...headers },
    signal,
  }).end(body);
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
