/** A small storage that speaks as much of S3 as a witness needs. It verifies every signature by the published rules alone. */
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export const KEYS = { accessKeyId: 'AKTEST', secretAccessKey: 'a secret/with+signs', region: 'eu-test-1' };

export interface Storage {
  endpoint: string;
  /** By bucket and key. */
  objects: Map<string, string>;
  /** The methods of all requests that were accepted. */
  log: string[];
  /** Answers the next requests with this status. */
  fail?: number;
  stop(): Promise<void>;
}

const PAGE = 3;

export async function startStorage(): Promise<Storage> {
  const storage: Storage = { endpoint: '', objects: new Map(), log: [], stop: async () => {} };
  const server = createServer((request, response) => void answer(storage, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  storage.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  storage.stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return storage;
}

async function answer(storage: Storage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { objects, log, fail } = storage;
  const body = await buffer(request);
  const url = new URL(request.url ?? '', storage.endpoint);
  const refuse = (status: number, code: string) =>
    response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
  if (fail !== undefined) return void refuse(fail, 'Planned');
  const wrong = wrongSignature(request, url, body);
  if (wrong) return void refuse(403, wrong);
  log.push(`${request.method} ${url.pathname}`);
  const key = decodeURIComponent(url.pathname).slice(1);
  if (request.method === 'PUT') {
    if (objects.has(key) && request.headers['if-none-match'] === '*')
      return void refuse(412, 'PreconditionFailed');
    objects.set(key, body.toString());
    return void response.end();
  }
  if (url.searchParams.get('list-type') === '2') return void response.end(listing(objects, key, url));
  const found = objects.get(key);
  return void (found === undefined ? refuse(404, 'NoSuchKey') : response.end(found));
}

function listing(objects: Map<string, string>, path: string, { searchParams }: URL): string {
  const bucket = `${path.replace(/\/$/, '')}/`;
  const prefix = searchParams.get('prefix') ?? '';
  const after = searchParams.get('continuation-token') ?? '';
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(bucket))
    .map((key) => key.slice(bucket.length))
    .filter((key) => key.startsWith(prefix) && key > after)
    .sort();
  const page = keys.slice(0, PAGE);
  const next = keys.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return `<ListBucketResult>${page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}${next}</ListBucketResult>`;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** AWS Signature Version 4. Undefined: it is right. */
function wrongSignature(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const { headers, method = '' } = request;
  const [, keyId, day = '', region = '', signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=(\w{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (keyId !== KEYS.accessKeyId || region !== KEYS.region) return 'InvalidAccessKeyId';
  const instant = String(headers['x-amz-date']);
  if (
    Math.abs(
      Date.now() -
        Date.parse(instant.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')),
    ) > 900_000
  )
    return 'RequestTimeTooSkewed';
  const payload = String(headers['x-amz-content-sha256']);
  if (payload !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const names = signed.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name)))
    return 'AccessDenied';
  if (method === 'PUT' && !names.includes('if-none-match')) return 'AccessDenied';
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const canonical = [
    method,
    url.pathname,
    query,
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    payload,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${KEYS.secretAccessKey}`,
  );
  return hmac(key, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}
