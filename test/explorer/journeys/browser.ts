/** A real service with a real browser in front of it. */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import pino from 'pino';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startService } from '../../../src/server/service.js';
import { accessOfTests } from '../../support/access.js';
import { startChromium } from '../../support/chromium.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';

export { hasBrowser } from '../../support/chromium.js';

/** With `record` the database is filled before the service starts. */
export function journeys(record: (db: TestDatabase['db']) => Promise<unknown>) {
  const contexts: BrowserContext[] = [];
  const requested = new Set<string>();
  let browser: Browser;
  let address = '';
  let stop = async () => {};

  beforeAll(async () => {
    const { db } = await testDatabase();
    await record(db);
    const service = await startService(db, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
      log: pino({ level: 'silent' }),
    });
    address = service.address;
    browser = await startChromium();
    stop = async () => {
      await browser.close();
      await service.stop();
    };
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => stop());

  /** Opens an address in a fresh profile, and waits until nothing is loading any more. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      ...{ locale: 'ja-JP', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const },
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => requested.add(new URL(request.url()).origin));
    await page.goto(`${address}${path}`);
    await page.locator('main').first().waitFor();
    return page;
  }
  return { open, requested, address: () => address };
}
