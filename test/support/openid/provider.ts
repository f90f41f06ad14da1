/** An OpenID provider: people sign in on its page, and programs get tokens for a code, with PKCE, and for a refresh token. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newKey } from '../../access/issuer.js';
import { codesOf } from './codes.js';
import { signInPage } from './signInPage.js';

export interface ProviderOptions {
  clientId: string;
  audience: string;
  /** What each person's tokens have in the claim `enkaku`. */
  people: Record<string, Record<string, string>>;
  /** In seconds: of a token. */
  lifetime?: number;
  refreshes?: boolean;
}

export interface Provider {
  issuer: string;
  /** Whom it accepts requests from: a program at this origin. */
  serve(origin: string): void;
  /** Everything that was asked for, with what stood in the address. */
  asked: { method: string; url: string; status: number }[];
  change(part: Partial<ProviderOptions>): void;
  /** It answers nothing but errors. */
  fail(isFailing: boolean): void;
  stop(): Promise<void>;
}

export async function startProvider(first: ProviderOptions): Promise<Provider> {
  let options = first;
  let origin = '';
  let isFailing = false;
  const asked: Provider['asked'] = [];
  const key = await newKey('ES256', 'one');
  const server = createServer((request, response) => {
    response.once('finish', () =>
      asked.push({ method: request.method ?? '', url: request.url ?? '', status: response.statusCode }),
    );
    answer(request, response).catch(() => response.writeHead(500).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/city`;
  const codes = codesOf(issuer, key, () => ({ ...options, redirect: `${origin}/signed-in` }));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    const json = (value: object, status = 200) => {
      // A page may ask it only from the origin that is registered.
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      response.writeHead(status, { ...headers, 'access-control-allow-origin': origin });
      response.end(JSON.stringify(value));
    };
    if (isFailing) return json({ error: 'temporarily_unavailable' }, 503);
    const body = new URLSearchParams(await textOf(request));
    switch (url.pathname.replace('/realms/city', '')) {
      case '/.well-known/openid-configuration':
        return json(discovery(issuer));
      case '/certs':
        return json({ keys: [key.jwk] });
      case '/auth': {
        const wrong = codes.whatIsWrong(url.searchParams);
        if (wrong !== undefined) return void response.writeHead(400).end(wrong);
        if (request.method === 'GET') return signInPage(response, Object.keys(options.people));
        const back = codes.grant(url.searchParams, body.get('person') ?? '');
        return void response.writeHead(303, { location: back }).end();
      }
      case '/token': {
        const given = await codes.exchange(body);
        return json(given, 'error' in given ? 400 : 200);
      }
      case '/revoke':
        codes.revoke(body.get('token') ?? '');
        return json({});
      case '/logout': {
        const back = url.searchParams.get('post_logout_redirect_uri');
        if (back !== `${origin}/signed-in`) return void response.writeHead(400).end('unknown address');
        return void response.writeHead(303, { location: back }).end();
      }
      default:
        return json({ error: 'not_found' }, 404);
    }
  }

  return {
    issuer,
    asked,
    serve: (next) => {
      origin = next;
    },
    change: (part) => {
      options = { ...options, ...part };
    },
    fail: (next) => {
      isFailing = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/certs`,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  revocation_endpoint: `${issuer}/revoke`,
  end_session_endpoint: `${issuer}/logout`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
