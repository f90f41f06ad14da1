import { once } from 'node:events';
import { request } from 'node:http';
import pino from 'pino';
import { type Service, startService } from '../../src/server/service.js';
import { accessOfTests } from '../support/access.js';
import { testDatabase } from '../support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '../support/jest.js';

const { db } = await testDatabase();
let service: Service;
beforeAll(async () => {
  service = await startService(db, {
    ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', log: pino({ level: 'silent' }) },
    access: accessOfTests,
    embedOrigins: ['https://intranet.city.example'],
  });
});
afterAll(() => service.stop());

const get = (path: string) => fetch(`${service.address}${path}`);

describe('the explorer', () => {
  it.each([
    '/',
    '/register',
    '/o/102041',
    '/o/102041@2026-04-01~2/u/102041:u6',
  ])('is the page at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'$/,
    );
    expect(await response.text()).toContain('<div id="page">');
  });

  it('may be shown in a frame of the origins that are allowed, at /embed alone', async () => {
    const { headers } = await get('/embed/102041@2026-04-01~2');
    expect(headers.get('content-security-policy')).toMatch(
      /frame-ancestors 'self' https:\/\/intranet\.city\.example$/,
    );
  });

  it('has assets that are kept for ever, and none that does not exist', async () => {
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text()) ?? [];
    const response = await get(script ?? '');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/none.js')).status).toBe(404);
  });

  it('leaves other addresses to the answer that nothing is there', async () => {
    const answer = await get('/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('says so on the page to a person in a browser', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    const answer = await fetch(`${service.address}/nothing/at/all`, { headers });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(await answer.text()).toContain('<div id="page">');
  });
});

describe('what the desk of the explorer asks for', () => {
  it('is the JSON Schema of record files, for other editors as well', async () => {
    const response = await get('/record-file.schema.json');
    expect(response.headers.get('content-type')).toContain('application/schema+json');
    expect(await response.json()).toMatchObject({ definitions: { ChangeInput: { type: 'object' } } });
  });
});

describe('the files of the explorer', () => {
  it('come compressed as they were built, as far as the client can read that', async () => {
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text()) ?? [];
    const as = async (encoding: string) => {
      const sent = request(service.address + script, { headers: { 'accept-encoding': encoding } }).end();
      const [response] = await once(sent, 'response');
      response.resume();
      const { headers } = response;
      return {
        encoding: headers['content-encoding'],
        type: headers['content-type'],
        vary: headers.vary,
        size: Number(headers['content-length']),
      };
    };
    const [plain, gzip, brotli] = [await as('identity'), await as('gzip'), await as('br, gzip')];
    expect([plain, gzip, brotli].map(({ encoding }) => encoding)).toEqual([undefined, 'gzip', 'br']);
    expect(gzip.size).toBeLessThan(plain.size / 2);
    expect(brotli.size).toBeLessThan(gzip.size);
    for (const { type, vary } of [plain, gzip, brotli]) {
      expect(type).toMatch(/^(text|application)\/javascript/);
      expect(vary).toContain('Accept-Encoding');
    }
    const text = await (await get(script)).text();
    expect(Buffer.byteLength(text)).toBe(plain.size);
  });
});
