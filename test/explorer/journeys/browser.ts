/** A real service with a real browser in front of it. */

import pino from 'pino';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startService } from '../../../src/server/service.js';
import { accessOfTests } from '../../support/access.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { isesakiDatabase } from '../../support/isesaki.js';
import { afterAll, afterEach, beforeAll, expect } from '../../support/jest.js';
import { goWithin, tabsFor } from './tabs.js';
import { listenForTroubles } from './troubles.js';
import { underWayOn } from './underWay.js';

export { hasBrowser } from '../../support/chromium.js';

interface Options {
  oneVisit?: boolean;
  database?: () => Promise<TestDatabase>;
}

/** In a database that has Isesaki and its reorganization; `record` adds to it. */
export const journeysInIsesaki = (
  options: Options = {},
  record: (db: TestDatabase['db']) => Promise<unknown> = async () => {},
) => journeys(record, { ...options, database: isesakiDatabase });

/**
 * With `record` the database is filled before the service starts. After each journey the console of the browser is empty.
 * `oneVisit`: the page is loaded for the first journey only, and the others go on in it, as a visitor who follows a link. It is for
 * journeys that record nothing and do not care what the page knows already; to load it takes 0.4 s of CPU.
 */
export function journeys(
  record: (db: TestDatabase['db']) => Promise<unknown>,
  { oneVisit = false, database = testDatabase }: Options = {},
) {
  const requested = new Set<string>();
  const troubles: string[] = [];
  const underWay = underWayOn();
  const tabs = tabsFor((page) => {
    listenForTroubles(page, troubles);
    underWay.listen(page);
    page.on('request', (request) => requested.add(new URL(request.url()).origin));
  });
  let address = '';
  let stop = async () => {};

  beforeAll(async () => {
    const { db } = await database();
    await record(db);
    const service = await startService(db, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question: '', access: accessOfTests },
      log: pino({ level: 'silent' }),
    });
    address = service.address;
    stop = service.stop;
  });
  afterEach(async () => {
    await tabs.giveBack(address, oneVisit);
    expect(troubles.splice(0)).toEqual([]);
  });
  afterAll(() => stop());

  const looking = (options: BrowserContextOptions): BrowserContextOptions => ({
    ...{ locale: 'ja-JP', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
    ...options,
  });

  async function show(page: Page, path: string): Promise<Page> {
    if (oneVisit && page.url().startsWith(address)) await goWithin(page, path);
    else await page.goto(`${address}${path}`);
    await page.locator('main').first().waitFor();
    return page;
  }
  return {
    requested,
    address: () => address,
    /** Opens an address in a tab in which nothing is kept. */
    open: async (path: string, options: BrowserContextOptions = {}) =>
      show(await tabs.take(looking(options)), path),
    /** In a profile of its own, as on another computer. */
    openFresh: async (path: string, options: BrowserContextOptions = {}) =>
      show(await tabs.takeFresh(looking(options)), path),
    isQuiet: underWay.isQuiet,
    /** An empty page, to show a file that was taken along. */
    openEmpty: () => tabs.take({}),
  };
}
