/** An identity provider: its keys, an address where it publishes them, and the tokens that it signs. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

export type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

export interface KeyOfIssuer {
  privateKey: PrivateKey;
  /** As it is published. */
  jwk: JWK;
}

export async function newKey(alg: string, kid: string): Promise<KeyOfIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export interface Issuer {
  jwksUrl: string;
  /** How often the keys were asked for. */
  asked(): number;
  publish(...keys: KeyOfIssuer[]): void;
  /** What is answered instead of the keys. */
  failWith(status: number | undefined): void;
  stop(): Promise<void>;
}

export async function startIssuer(...first: KeyOfIssuer[]): Promise<Issuer> {
  let keys = first;
  let status: number | undefined;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(status ?? 200, { 'content-type': 'application/json' });
    response.end(status === undefined ? JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }) : 'busy');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`,
    asked: () => asked,
    publish: (...next) => {
      keys = next;
    },
    failWith: (next) => {
      status = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const ISSUER = 'https://login.city.example';
export const AUDIENCE = 'enkaku';

export const now = () => Math.floor(Date.now() / 1000);

/** Everything that a good token says. */
export const goodClaims = () => ({
  ...{ iss: ISSUER, aud: AUDIENCE, sub: 'hanako', iat: now(), exp: now() + 300 },
  enkaku: { '*': 'recorder' },
});

/** A claim that is undefined is left out. */
export function sign(
  key: PrivateKey | Uint8Array,
  header: JWTHeaderParameters,
  claims: Record<string, unknown> = {},
): Promise<string> {
  const said = Object.entries({ ...goodClaims(), ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(said)).setProtectedHeader(header).sign(key);
}

/** A token with any text in its parts. */
export const assembled = (header: object, claims: object, signature = 'c2ln'): string =>
  [JSON.stringify(header), JSON.stringify(claims)]
    .map((part) => Buffer.from(part).toString('base64url'))
    .concat(signature)
    .join('.');
