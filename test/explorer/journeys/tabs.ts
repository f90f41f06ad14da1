/**
 * Tabs of the browser that are used again, by all journeys of a process: a page in a new profile costs three times as much as one
 * in a tab that has shown it before. A tab is given back without anything that a visitor left in it.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { sharedChromium } from '../../support/chromium.js';

const TIMEOUT = 60_000;

const WIDE = { width: 1280, height: 800 };

interface Tab {
  /** The options that cannot be changed in an open tab. */
  look: string;
  page: Page;
  isFree: boolean;
}

export interface Tabs {
  /** Each in a profile of its own. */
  take(options: BrowserContextOptions): Promise<Page>;
  /** In a profile that nothing was ever kept in, and that nobody gets afterwards. */
  takeFresh(options: BrowserContextOptions): Promise<Page>;
  /** `address`: of the service, for which a page keeps what it knows. `stays`: the page stays loaded, at a screen that asks nothing. */
  giveBack(address: string, stays?: boolean): Promise<void>;
}

const tabs: Tab[] = [];

/** `prepare`: what is listened to on every page. */
export function tabsFor(prepare: (page: Page) => void): Tabs {
  const mine: Tab[] = [];
  const fresh: Page[] = [];

  async function take({ viewport, colorScheme, reducedMotion, ...rest }: BrowserContextOptions) {
    const look = JSON.stringify(rest);
    let tab = tabs.find((tab) => tab.isFree && tab.look === look);
    if (!tab) {
      tab = { look, page: await newPage(rest), isFree: false };
      tabs.push(tab);
    }
    tab.isFree = false;
    mine.push(tab);
    await tab.page.setViewportSize(viewport ?? WIDE);
    await tab.page.emulateMedia({
      media: null,
      colorScheme: colorScheme ?? 'light',
      reducedMotion: reducedMotion ?? 'no-preference',
    });
    prepare(tab.page);
    return tab.page;
  }
  async function takeFresh(options: BrowserContextOptions): Promise<Page> {
    const page = await newPage(options);
    prepare(page);
    fresh.push(page);
    return page;
  }
  async function giveBack(address: string, stays = false): Promise<void> {
    await Promise.all([
      ...mine.splice(0).map(async (tab) => {
        await leave(tab.page, address, stays);
        tab.isFree = true;
      }),
      ...fresh.splice(0).map((page) => page.context().close()),
    ]);
  }
  return { take, takeFresh, giveBack };
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const page = await (await (await sharedChromium()).newContext(options)).newPage();
  page.setDefaultTimeout(TIMEOUT);
  return page;
}

const LISTENED = ['console', 'pageerror', 'request', 'requestfinished', 'requestfailed'];

/** As a link leads there, without loading the page again. */
export const goWithin = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );

async function leave(page: Page, address: string, stays: boolean): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // What was kept for the service is out of reach while the page shows another address.
  if (/^http/.test(page.url()) && !page.url().startsWith(address)) await page.goto(`${address}/livez`);
  if (page.url().startsWith(address)) await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await context.clearCookies();
  // Nothing goes on asking.
  if (stays && page.url().startsWith(address)) await goWithin(page, '/register');
  else await page.goto('about:blank');
  for (const event of LISTENED) page.removeAllListeners(event);
}
