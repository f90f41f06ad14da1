/** Bad tokens are refused with 401 and no detail, also where reading is public and whatever is asked for. */
import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { exportSPKI, importJWK, SignJWT } from 'jose';
import { pino } from 'pino';
import { openAccess } from '../../src/access/access.js';
import type { AccessSettings } from '../../src/access/settings.js';
import { type Service, startService } from '../../src/server/service.js';
import { secret } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { AUDIENCE, assembled, goodClaims, ISSUER, newKey, now, sign, startIssuer } from './issuer.js';

const { db } = await testDatabase();
const [rsa, ec, stranger, other] = await Promise.all([
  newKey('RS256', 'rsa'),
  newKey('ES256', 'ec'),
  newKey('RS256', 'rsa'),
  newKey('RS256', 'other'),
]);
const issuer = await startIssuer(rsa, ec);
const shared = new TextEncoder().encode(secret);
const logged: string[] = [];

const serviceWith = async (settings: Partial<AccessSettings>): Promise<Service> =>
  startService(db, {
    ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '' },
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    access: await openAccess({ read: 'public', keys: 'OWN', ...settings }, ''),
  });
const byKeys = await serviceWith({ keys: { jwksUrl: issuer.jwksUrl }, issuer: ISSUER, audience: AUDIENCE });
const bySecret = await serviceWith({ keys: { secret } });
afterAll(() => Promise.all([byKeys.stop(), bySecret.stop(), issuer.stop()]));

const body = JSON.stringify({ query: '{ __typename }' });

/** fetch would refuse some of these headers itself. */
function ask({ address }: Service, authorization: string, path = '/graphql', method = 'POST') {
  return new Promise<{ status: number; challenge: string; text: string }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization };
    const sent = request(address + path, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        const challenge = response.headers['www-authenticate'] ?? '';
        resolve({ status: response.statusCode ?? 0, challenge, text });
      });
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? body : undefined);
  });
}

const rs = { alg: 'RS256', kid: 'rsa' };
const es = { alg: 'ES256', kid: 'ec' };
const hs = { alg: 'HS256' };
const good = await sign(rsa.privateKey, rs);
const [head = '', claims = '', signature = ''] = good.split('.');
const publicPem = await exportSPKI((await importJWK(rsa.jwk, 'RS256')) as Parameters<typeof exportSPKI>[0]);
const long = { note: 'x'.repeat(9_000) };

const signedWith = (key: string, header: object) => {
  const text = assembled(header, goodClaims(), '').slice(0, -1);
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};

const badForKeys: Record<string, string | Promise<string>> = {
  'alg none': assembled({ alg: 'none' }, goodClaims(), ''),
  'alg none with a signature': assembled({ alg: 'none', kid: 'rsa' }, goodClaims(), signature),
  'alg None': assembled({ alg: 'None' }, goodClaims(), ''),
  'alg nOnE with a kid': assembled({ alg: 'nOnE', kid: 'rsa' }, goodClaims(), ''),
  'no alg': assembled({ kid: 'rsa' }, goodClaims(), signature),
  'an unknown alg': assembled({ alg: 'RS1', kid: 'rsa' }, goodClaims(), signature),
  'alg as a list': assembled({ alg: ['RS256'], kid: 'rsa' }, goodClaims(), signature),
  'the public key in PEM as a shared secret': signedWith(publicPem, { alg: 'HS256', kid: 'rsa' }),
  'the public key as JSON as a shared secret': signedWith(JSON.stringify(rsa.jwk), {
    alg: 'HS256',
    kid: 'rsa',
  }),
  'the modulus as a shared secret': signedWith(rsa.jwk.n ?? '', { alg: 'HS256', kid: 'rsa' }),
  'a shared secret': sign(shared, hs),
  'an empty shared secret': signedWith('', { alg: 'HS256' }),
  'the alg of another key': assembled({ alg: 'ES256', kid: 'rsa' }, goodClaims(), signature),
  'an alg that the key is not for': sign(rsa.privateKey, rs).then((token) =>
    token.replace(head, Buffer.from('{"alg":"PS256","kid":"rsa"}').toString('base64url')),
  ),
  'a key of somebody else under a known name': sign(stranger.privateKey, rs),
  'a key of somebody else under its own name': sign(other.privateKey, { alg: 'RS256', kid: 'other' }),
  'an unknown kid': sign(rsa.privateKey, { alg: 'RS256', kid: 'nobody' }),
  'a kid that is a path': sign(rsa.privateKey, { alg: 'RS256', kid: '../../../dev/null' }),
  'a kid that is SQL': sign(rsa.privateKey, { alg: 'RS256', kid: "' or 1=1 --" }),
  'a kid that is a number': sign(rsa.privateKey, { alg: 'RS256', kid: 7 as unknown as string }),
  'its own key in jwk': sign(other.privateKey, { alg: 'RS256', jwk: other.jwk }),
  'its own key in jwk under a known name': sign(other.privateKey, { ...rs, jwk: other.jwk }),
  'its own address of keys in jku': sign(other.privateKey, {
    alg: 'RS256',
    kid: 'other',
    jku: 'http://127.0.0.1:1/k',
  }),
  'its own certificate in x5c': sign(other.privateKey, { ...rs, x5c: ['MIIB'] }),
  'its own address of a certificate in x5u': sign(other.privateKey, { ...rs, x5u: 'http://127.0.0.1:1/c' }),
  'an extension that must be understood': assembled(
    { ...rs, crit: ['exp'], exp: 1 },
    goodClaims(),
    signature,
  ),
  'a payload that is not encoded': assembled({ ...rs, b64: false, crit: ['b64'] }, goodClaims(), signature),
  'another issuer': sign(rsa.privateKey, rs, { iss: 'https://evil.example' }),
  'an issuer that begins alike': sign(rsa.privateKey, rs, { iss: `${ISSUER}.evil.example` }),
  'no issuer': sign(rsa.privateKey, rs, { iss: undefined }),
  'another audience': sign(rsa.privateKey, rs, { aud: 'payroll' }),
  'a list without the audience': sign(rsa.privateKey, rs, { aud: ['payroll', 'Enkaku'] }),
  'no audience': sign(rsa.privateKey, rs, { aud: undefined }),
  'a changed payload': `${head}.${Buffer.from(JSON.stringify({ ...goodClaims(), sub: 'taro' })).toString('base64url')}.${signature}`,
  'a changed signature': `${head}.${claims}.${signature.slice(0, -4)}AAAA`,
  'an empty signature': `${head}.${claims}.`,
  'a signature cut off': `${head}.${claims}.${signature.slice(0, 40)}`,
  'the signature of an elliptic curve all zero': assembled(es, goodClaims(), 'A'.repeat(86)),
  'two parts': `${head}.${claims}`,
  'four parts': `${good}.${signature}`,
  'an encrypted token': `${head}.${claims}.${signature}.AAAA.AAAA`,
};

/** Wrong whatever the key is. */
const badClaims: Record<string, Record<string, unknown>> = {
  'expired long ago': { exp: 1_000 },
  'expired a minute ago': { exp: now() - 60 },
  'no expiry': { exp: undefined },
  'an expiry that is a text': { exp: String(now() + 300) },
  'an expiry that is null': { exp: null },
  'not valid yet': { nbf: now() + 600 },
  'a beginning that is a text': { nbf: 'now' },
  'no subject': { sub: undefined },
  'an empty subject': { sub: '' },
  'a blank subject': { sub: ' 　' },
  'a subject that is a number': { sub: 7 },
  'a subject that is a list': { sub: ['hanako'] },
  'a subject with a line break': { sub: 'hanako\n{"level":60}' },
  'a subject with NUL': { sub: 'hana\u0000ko' },
  'a subject with an invisible character': { sub: 'hana\u200bko' },
  'a subject of 256 characters': { sub: 'x'.repeat(256) },
  'roles that are a text': { enkaku: 'admin' },
  'roles that are a list': { enkaku: ['admin'] },
  'roles that are null': { enkaku: null },
  'roles that are true': { enkaku: true },
  'an unknown role': { enkaku: { '*': 'root' } },
  'a role in capitals': { enkaku: { '*': 'Admin' } },
  'a list of roles': { enkaku: { '*': ['reader', 'admin'] } },
  'a role that every object has': { enkaku: { '*': 'constructor' } },
  'a code that is none': { enkaku: { '10/2041': 'reader' } },
  'a pattern of codes': { enkaku: { '10*': 'reader' } },
  'a good role beside a bad one': { enkaku: { 102041: 'reader', 102042: 'owner' } },
  'more than 8,192 characters': long,
};

const badHeaders: Record<string, string> = {
  'no token': 'Bearer',
  'a blank token': 'Bearer  ',
  'no scheme': good,
  'another scheme': `Token ${good}`,
  Digest: 'Digest username="hanako"',
  'two tokens': `Bearer ${good} ${good}`,
  'two tokens in one header': `Bearer ${good}, Bearer ${good}`,
  'a token in quotes': `Bearer "${good}"`,
  'no text of a token': 'Bearer %00%00',
  dots: 'Bearer ..',
  'one word': 'Bearer undefined',
  'a tab': `Bearer\t${good}`,
};

const REFUSED = {
  status: 401,
  challenge: 'Bearer error="invalid_token"',
  text: expect.stringMatching(
    /^\{"errors":\[\{"message":"トークンが正しくないか、期限が切れています。サインインし直してください。 \/ The token is not valid, or has expired. Sign in again.","extensions":\{"code":"UNAUTHENTICATED","messages":\{[^}]*\}\}\}\]\}$/,
  ),
};

it('good tokens are accepted, of both keys and by the secret', async () => {
  expect(await ask(byKeys, `Bearer ${good}`)).toMatchObject({ status: 200 });
  expect(await ask(byKeys, `bearer ${await sign(ec.privateKey, es)}`)).toMatchObject({ status: 200 });
  const twoAudiences = await sign(rsa.privateKey, rs, { aud: ['payroll', AUDIENCE] });
  expect(await ask(byKeys, `Bearer ${twoAudiences}`)).toMatchObject({ status: 200 });
  expect(await ask(bySecret, `Bearer ${await sign(shared, hs)}`)).toMatchObject({ status: 200 });
  // A clock that is two seconds ahead is no fraud.
  expect(await ask(bySecret, `Bearer ${await sign(shared, hs, { nbf: now() + 2 })}`)).toMatchObject({
    status: 200,
  });
  expect(await ask(bySecret, `Bearer ${await sign(shared, hs, { enkaku: undefined })}`)).toMatchObject({
    status: 200,
  });
});

it('what a proxy in front was told by Basic is not meant for the service', async () => {
  expect(await ask(byKeys, 'Basic aGFuYWtvOnNlY3JldA==')).toMatchObject({ status: 200 });
});

describe('with the keys of an issuer, a token is refused that has', () => {
  it.each(Object.entries(badForKeys))('%s', async (_what, token) => {
    expect(await ask(byKeys, `Bearer ${await token}`)).toEqual(REFUSED);
  });
  it.each(Object.entries(badClaims))('%s', async (_what, wrong) => {
    expect(await ask(byKeys, `Bearer ${await sign(rsa.privateKey, rs, wrong)}`)).toEqual(REFUSED);
  });
});

describe('with a shared secret, a token is refused that has', () => {
  const badForSecret: Record<string, string | Promise<string>> = {
    'alg none': assembled({ alg: 'none' }, goodClaims(), ''),
    'another secret': sign(new TextEncoder().encode(`${secret}!`), hs),
    HS384: new SignJWT(goodClaims()).setProtectedHeader({ alg: 'HS384' }).sign(shared),
    HS512: new SignJWT(goodClaims()).setProtectedHeader({ alg: 'HS512' }).sign(shared),
    'the key of an issuer': sign(rsa.privateKey, rs),
    'its own key in jwk': sign(other.privateKey, { alg: 'RS256', jwk: other.jwk }),
    'its own secret in jwk': sign(new TextEncoder().encode('x'.repeat(32)), {
      ...hs,
      jwk: { kty: 'oct', k: Buffer.from('x'.repeat(32)).toString('base64url') } as never,
    }),
  };
  it.each(Object.entries(badForSecret))('%s', async (_what, token) => {
    expect(await ask(bySecret, `Bearer ${await token}`)).toEqual(REFUSED);
  });
  it.each(Object.entries(badClaims))('%s', async (_what, wrong) => {
    expect(await ask(bySecret, `Bearer ${await sign(shared, hs, wrong)}`)).toEqual(REFUSED);
  });
});

describe('a header is refused that has', () => {
  it.each(Object.entries(badHeaders))('%s', async (_what, header) => {
    expect(await ask(byKeys, header)).toEqual(REFUSED);
  });
});

it.each([
  ['/graphql', 'GET'],
  ['/', 'GET'],
  ['/schema.graphql', 'GET'],
  ['/ide', 'GET'],
  ['/sign-in.json', 'GET'],
  ['/nothing', 'GET'],
  ['/nothing', 'POST'],
])('a bad token is refused at %s, too (%s)', async (path, method) => {
  expect(await ask(byKeys, 'Bearer a.b.c', path, method)).toEqual(REFUSED);
});

it('there are at least fifty of them, and none is in the log', () => {
  const bad = [badForKeys, badClaims, badHeaders].flatMap((some) => Object.keys(some));
  expect(bad.length).toBeGreaterThanOrEqual(50);
  expect(logged.join('')).not.toContain(claims);
  expect(logged.join('')).not.toMatch(/Bearer|eyJ/);
});
