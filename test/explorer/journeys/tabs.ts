/**
 * Tabs of a browser that are used again: a page in a new profile costs three times as much as one in a tab that has
 * shown it before. A tab is given back without anything that a visitor left in it.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const TIMEOUT = 60_000;

interface Tab {
  /** The options that it was opened with. */
  look: string;
  page: Page;
  isFree: boolean;
}

export interface Tabs {
  /** Each in a profile of its own. */
  take(options: BrowserContextOptions): Promise<Page>;
  /** In a profile that nothing was ever kept in, and that nobody gets afterwards. */
  takeFresh(options: BrowserContextOptions): Promise<Page>;
  giveBack(): Promise<void>;
}

/** `prepare`: what is listened to on every page. */
export function tabsOf(browser: Browser, prepare: (page: Page) => void): Tabs {
  const tabs: Tab[] = [];
  const fresh: Page[] = [];

  async function newPage(options: BrowserContextOptions): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(TIMEOUT);
    prepare(page);
    return page;
  }
  async function take(options: BrowserContextOptions): Promise<Page> {
    const look = JSON.stringify(options);
    const free = tabs.find((tab) => tab.isFree && tab.look === look);
    const tab = free ?? { look, page: await newPage(options), isFree: false };
    if (!free) tabs.push(tab);
    tab.isFree = false;
    return tab.page;
  }
  async function takeFresh(options: BrowserContextOptions): Promise<Page> {
    const page = await newPage(options);
    fresh.push(page);
    return page;
  }
  async function giveBack(): Promise<void> {
    const used = tabs.filter(({ isFree }) => !isFree);
    await Promise.all([
      ...used.map(async (tab) => {
        await leave(tab.page);
        tab.isFree = true;
      }),
      ...fresh.splice(0).map((page) => page.context().close()),
    ]);
  }
  return { take, takeFresh, giveBack };
}

async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({ media: null });
  if (page.url().startsWith('http')) await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.context().clearCookies();
  // Nothing goes on asking.
  await page.goto('about:blank');
}
