/** A service where people sign in, a provider beside it, and a browser that notes every address. */

import pino from 'pino';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openAccess } from '../../../src/access/access.js';
import type { AccessSettings } from '../../../src/access/settings.js';
import { startService } from '../../../src/server/service.js';
import { recordCity } from '../../access/organizations.js';
import { testDatabase } from '../../support/database.js';
import { afterAll, afterEach, beforeAll } from '../../support/jest.js';
import { type Provider, startProvider } from '../../support/openid/provider.js';
import { tabsFor } from './tabs.js';

export const CLIENT = 'enkaku-pages';

const people = {
  hanako: { town: 'recorder' },
  yomi: { town: 'reader' },
  kanri: { '*': 'admin' },
};

/** `settings`: how tokens are verified, if not by the provider. */
export function signInJourneys(settings: Partial<AccessSettings>, question = '') {
  const seen: string[] = [];
  const tabs = tabsFor((page) => page.on('request', (request) => seen.push(request.url())));
  const log: string[] = [];
  let provider: Provider;
  let address = '';
  let stop = async () => {};

  beforeAll(async () => {
    const { db } = await testDatabase();
    await recordCity(db, 'town', '公開');
    provider = await startProvider({ clientId: CLIENT, audience: 'enkaku', people });
    const { issuer } = provider;
    const byProvider = {
      ...{ read: 'public' as const, keys: { jwksUrl: `${issuer}/certs` } },
      ...{ issuer, audience: 'enkaku', client: { id: CLIENT, scope: 'openid' } },
    };
    const service = await startService(db, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], question },
      access: await openAccess({ ...byProvider, ...settings }, ''),
      log: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    });
    address = service.address;
    provider.serve(address);
    stop = async () => {
      await service.stop();
      await provider.stop();
    };
  });
  afterEach(async () => {
    await tabs.giveBack(address);
    provider.change({ lifetime: 300, refreshes: true });
    provider.fail(false);
  });
  afterAll(() => stop());

  const looking = (options: BrowserContextOptions): BrowserContextOptions => ({
    ...{ locale: 'ja-JP', reducedMotion: 'reduce' as const },
    ...options,
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await tabs.take(looking(options));
    await page.goto(`${address}${path}`);
    return page;
  }

  /** In a profile of its own. */
  async function openFresh(path: string): Promise<Page> {
    const page = await tabs.takeFresh(looking({}));
    await page.goto(`${address}${path}`);
    return page;
  }

  /** From the button in the header to the view again. */
  async function signIn(page: Page, person: string): Promise<void> {
    await page.getByRole('banner').getByRole('button', { name: 'サインイン', exact: true }).click();
    await atProvider(page, person);
    await page.getByRole('button', { name: `${person} としてサインイン中` }).waitFor();
  }

  /** On the form: the button of the issuer, and there the one of the person. */
  async function atProvider(page: Page, person: string): Promise<void> {
    await page.getByRole('button', { name: / でサインイン$/ }).click();
    await page.getByRole('button', { name: person, exact: true }).click();
  }

  /** Until the view is there again: the way leads over the provider, and back to a page that is loaded anew. */
  async function signOut(page: Page, person: string): Promise<void> {
    await page.getByRole('button', { name: `${person} としてサインイン中` }).click();
    const isBack = page.waitForEvent('load');
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await isBack;
    await page.getByRole('button', { name: 'サインイン', exact: true }).waitFor();
  }

  const visiting = { open, openFresh, signIn, signOut, atProvider };
  return { ...visiting, seen, log, provider: () => provider, address: () => address };
}

/** Everything that the browser keeps for longer than the tab. */
export const keptFor = (page: Page): Promise<string> =>
  page.evaluate('JSON.stringify([localStorage, document.cookie])');
