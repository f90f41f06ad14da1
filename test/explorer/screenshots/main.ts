/** Takes the pictures of docs/images, from a real service with Isesaki's history: npm run screenshots. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { withNewDatabase } from '../../../bench/database.js';
import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { startService } from '../../../src/server/service.js';
import { accessOfTests } from '../../support/access.js';
import { hasBrowser, startChromium } from '../../support/chromium.js';
import { isesakiBaseline, isesakiReorganization } from '../../support/files.js';
import { type Shot, shots } from './shots.js';

// This file runs from dist/test/explorer/screenshots.
const folder = join(import.meta.dirname, '../../../../docs/images');
// WebP of this quality is about a fifth of a PNG, and its letters are sharp.
const [FORMAT, QUALITY] = ['webp' as const, 72];

if (!hasBrowser) throw new Error('No Chromium is installed (CHROMIUM_PATH).');
await withNewDatabase(async (db) => {
  await registerOrganization(db, isesakiBaseline(), 'local');
  await recordReorganization(db, isesakiReorganization(), 'local');
  const log = pino({ level: 'silent' });
  const service = await startService(db, {
    ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests, log },
  });
  const browser = await startChromium();
  try {
    await mkdir(folder, { recursive: true });
    for (const shot of shots) await take(browser, service.address, shot);
  } finally {
    await browser.close();
    await service.stop();
  }
});

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const { name, path, lang, colorScheme = 'light', size = [1280, 800], act } = shot;
  const [width, height] = size;
  const context = await browser.newContext({
    ...{ colorScheme, locale: lang, viewport: { width, height }, reducedMotion: 'reduce' },
    deviceScaleFactor: 1.5,
  });
  const page = await context.newPage();
  await page.goto(`${address}${path}?lang=${lang}`);
  await isWhole(page);
  await act?.(page);
  await isWhole(page);
  const camera = await context.newCDPSession(page);
  const { data } = await camera.send('Page.captureScreenshot', { format: FORMAT, quality: QUALITY });
  const picture = Buffer.from(data, 'base64');
  await writeFile(join(folder, `${name}.${FORMAT}`), picture);
  process.stdout.write(`${String(Math.round(picture.length / 1000)).padStart(5)} kB  ${name}\n`);
  await context.close();
}

/** Nothing is loading or being checked any more. */
async function isWhole(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
  await page.waitForLoadState('networkidle');
  const waiting = page.getByText(/読み込んでいます|Loading…|確かめています…|Checking…/);
  for (const one of await waiting.all()) await one.waitFor({ state: 'hidden' });
}
