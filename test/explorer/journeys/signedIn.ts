/** A service where people sign in, a provider beside it, and a browser that notes every address. */

import pino from 'pino';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openAccess } from '../../../src/access/access.js';
import type { AccessSettings } from '../../../src/access/settings.js';
import { startService } from '../../../src/server/service.js';
import { recordCity } from '../../access/organizations.js';
import { startChromium } from '../../support/chromium.js';
import { testDatabase } from '../../support/database.js';
import { afterAll, afterEach, beforeAll } from '../../support/jest.js';
import { type Provider, startProvider } from '../../support/openid/provider.js';

export const CLIENT = 'enkaku-pages';

const people = {
  hanako: { town: 'recorder' },
  yomi: { town: 'reader' },
  kanri: { '*': 'admin' },
};

/** `settings`: how tokens are verified, if not by the provider. */
export function signInJourneys(settings: Partial<AccessSettings>, question = '') {
  const contexts: BrowserContext[] = [];
  const seen: string[] = [];
  const log: string[] = [];
  let browser: Browser;
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
    browser = await startChromium();
    stop = async () => {
      await browser.close();
      await service.stop();
      await provider.stop();
    };
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    provider.change({ lifetime: 300, refreshes: true });
    provider.fail(false);
  });
  afterAll(() => stop());

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'ja-JP', reducedMotion: 'reduce', ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => seen.push(request.url()));
    await page.goto(`${address}${path}`);
    return page;
  }

  /** From the button in the header to the view again. */
  async function signIn(page: Page, person: string): Promise<void> {
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await atProvider(page, person);
    await page.getByRole('button', { name: `${person} としてサインイン中` }).waitFor();
  }

  /** On the form: the button of the issuer, and there the one of the person. */
  async function atProvider(page: Page, person: string): Promise<void> {
    await page.getByRole('button', { name: / でサインイン$/ }).click();
    await page.getByRole('button', { name: person, exact: true }).click();
  }

  return { open, signIn, atProvider, seen, log, provider: () => provider, address: () => address };
}

/** Everything that the browser keeps for longer than the tab. */
export const keptFor = (page: Page): Promise<string> =>
  page.evaluate('JSON.stringify([localStorage, document.cookie])');
