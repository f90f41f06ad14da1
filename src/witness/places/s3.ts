/** Objects in S3-compatible storage, one for each entry. An object that exists is never replaced. */
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../../ledger/hash.js';
import { badInput } from '../../userError.js';
import { completeBefore } from '../chain/entry.js';
import type { Place } from './place.js';
import { placeTexts } from './texts.js';

export interface S3Settings {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  region: string;
  /** Of storage that is not Amazon's. */
  endpoint?: string;
}

/** In milliseconds, for one request. */
const PATIENCE = 20_000;
/** How many objects are read at once. */
const AT_ONCE = 8;

type Ask = (
  what: string,
  key: string,
  sent?: { body: string; headers: Record<string, string> },
) => Promise<Response>;

export function s3Place(name: string, bucket: string, prefix: string, settings: S3Settings): Place {
  const ask = asking(name, bucket, settings);
  const keyOf = (number: number) => `${prefix}${String(number).padStart(10, '0')}.json`;
  return {
    name,
    async *read(wanted) {
      const numbers = (await keysOf(ask, prefix)).flatMap((key) => numberIn(key.slice(prefix.length)));
      const from = wanted === 'all' ? 1 : completeBefore(Math.max(1, ...numbers.slice(-1)));
      const keys = numbers.filter((number) => number >= from).map(keyOf);
      for (let next = 0; next < keys.length; next += AT_ONCE) {
        const texts = keys.slice(next, next + AT_ONCE).map(async (key) => {
          const response = await ask('GET', key);
          return { text: (await response.text()).trimEnd(), where: key };
        });
        yield* await Promise.all(texts);
      }
    },
    async append(number, text) {
      const headers = { 'Content-Type': 'application/json', 'If-None-Match': '*' };
      const response = await ask('PUT', keyOf(number), { body: `${text}\n`, headers });
      return response.ok;
    },
    findings: async () => [],
  };
}

const numberIn = (name: string): number[] => (/^\d{10}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []);

/** In the order of their names, which is that of their numbers. */
async function keysOf(ask: Ask, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let token: string | undefined;
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix });
    if (token !== undefined) query.set('continuation-token', token);
    const text = await (await ask('LIST', `?${query}`)).text();
    keys.push(...[...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key));
    token = /<NextContinuationToken>([^<]*)</.exec(text)?.[1];
  } while (token);
  return keys.sort();
}

/** 412 and 409 are answers: the object exists, or somebody else is writing it. */
const EXISTS = [412, 409];

function asking(name: string, bucket: string, { endpoint, ...credentials }: S3Settings): Ask {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 2, initRetryMs: 200 });
  const base = endpoint
    ? `${endpoint.replace(/\/+$/, '')}/${bucket}`
    : `https://${bucket}.s3.${credentials.region}.amazonaws.com`;
  return async (what, key, sent) => {
    const failed = (reason: string) => badInput(placeTexts.s3Failed(name, what, reason));
    const signal = AbortSignal.timeout(PATIENCE);
    // The content is signed, too: by itself the package would leave it out.
    const headers = { ...sent?.headers, 'X-Amz-Content-Sha256': sha256(sent?.body ?? '') };
    const init = { method: sent ? 'PUT' : 'GET', body: sent?.body, headers, signal };
    const response = await client.fetch(`${base}/${key}`, init).catch((error: Error) => {
      throw failed(Object(error.cause).code ?? error.message);
    });
    if (response.ok || (sent && EXISTS.includes(response.status))) return response;
    const code = /<Code>([^<]{1,100})<\/Code>/.exec(await response.text())?.[1];
    throw failed([response.status, code].join(' ').trim());
  };
}
