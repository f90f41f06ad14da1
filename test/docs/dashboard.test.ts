/** The page of examples/dashboard in a browser: it draws what is recorded, and follows what is recorded later. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { startService } from '../../src/server/service.js';
import { accessOfTests } from '../support/access.js';
import { sharedChromium } from '../support/chromium.js';
import { testDatabase } from '../support/database.js';
import { isesakiBaseline, isesakiReorganization } from '../support/files.js';
import { afterAll, expect, it } from '../support/jest.js';
import { root } from './documents.js';

const { db } = await testDatabase();
await registerOrganization(db, isesakiBaseline(), 'local');

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const pages = createServer(async ({ url = '' }, response) => {
  const file = new URL(url, 'http://x').pathname.slice(1);
  const text = await readFile(join(root, 'examples/dashboard', file)).catch(() => undefined);
  response.writeHead(text ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(text);
}).listen(0, '127.0.0.1');
await once(pages, 'listening');
const page = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;

const service = await startService(db, {
  ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
  ...{ corsOrigins: [page], log: pino({ level: 'silent' }) },
});
const browser = await sharedChromium();

afterAll(async () => {
  await service.stop();
  pages.close();
});

it('draws the counts, asks for one number from time to time, and draws again when something was recorded', async () => {
  const tab = await browser.newPage();
  const questions: string[] = [];
  tab.on('request', (request) => {
    if (request.method() === 'POST') questions.push(request.postData() ?? '');
  });
  const errors: Error[] = [];
  tab.on('pageerror', (error) => errors.push(error));
  await tab.goto(`${page}/index.html?service=${service.address}&organization=102041&every=0.2`);
  await tab.getByText('Revision 1, PARTIAL.').waitFor();
  expect(await tab.locator('dl').innerText()).toMatch(/係\s+83\s+課\s+28/);
  expect(await tab.locator('#series path').count()).toBe(5);

  const asked = questions.length;
  while (questions.length < asked + 3) await setTimeout(20);
  const unchanged = questions.slice(asked);
  expect(
    unchanged.every((question) => question.includes('revision } }') && !question.includes('counts')),
  ).toBe(true);

  await recordReorganization(db, isesakiReorganization(), 'local');
  await tab.getByText('Revision 2, PARTIAL.').waitFor();
  expect(await tab.locator('dl').innerText()).toMatch(/係\s+70\s+課\s+29/);
  expect(await tab.locator('#source').innerText()).toMatch(/^102041@\d{4}-\d\d-\d\d~2$/);
  expect(await tab.locator('#series path').first().getAttribute('d')).toMatch(/^M40 \d+H\d+V\d+/);
  expect(errors).toEqual([]);
  await tab.close();
});
