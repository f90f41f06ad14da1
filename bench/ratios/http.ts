/** Asks over connections that stay open, and reads the whole answer without parsing it. */
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Answer {
  status: number;
  body: Buffer;
  etag?: string;
}

interface Asking {
  body?: string;
  headers?: Record<string, string>;
}

export function ask(address: string, { body, headers }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const asked = request(address, { agent, method, headers: { ...type, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          body: Buffer.concat(parts),
          etag: response.headers.etag,
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A question in GraphQL. An answer with errors ends the benchmark: it would be measured as a fast one. */
export async function askGraphql(
  address: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await ask(`${address}/graphql`, { body: JSON.stringify({ query, variables }), headers });
  if (answer.status >= 400 || answer.body.subarray(0, 10).includes('"errors"'))
    throw new Error(`${answer.status}: ${answer.body.subarray(0, 500)}\n${query}`);
  return answer;
}
