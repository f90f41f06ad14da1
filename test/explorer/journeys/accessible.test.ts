/** No violation that axe-core finds: every screen, both languages, light and dark, wide and narrow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { recordTown } from '../../support/exampleTown.js';
import { isesakiBaseline, isesakiReorganization } from '../../support/files.js';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeys } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SCREENS = [
  '/',
  '/register',
  '/o/102041@2026-04-01~2',
  '/o/102041@2026-04-01~1/u/102041:u6',
  '/o/102041@2026-04-01~2/u/102041:u139',
  '/o/machi@2021-04-01/u/machi:u2',
  '/o/102041@2026-04-01~2/compare',
  '/o/102041@2026-04-01~2/duties',
  '/o/102041@2026-04-01~2/duties/102041:d2',
  '/o/102041@2026-04-01~2/posts',
  '/o/102041@2026-04-01~2/posts/102041:p3',
  '/o/102041@2026-04-01~2/reorganizations',
  '/o/102041@2026-04-01~2/reorganizations/102041:r1',
  '/o/machi/duties/machi:d3',
  '/o/machi/posts/machi:p1',
  '/o/machi@2021-04-01/duties/u/machi:u2',
  '/o/machi/reorganizations',
  '/o/machi/reorganizations/machi:r1',
  '/o/machi/reorganizations/machi:r6',
  '/o/102041@2026-04-01~2/plane',
  '/o/102041@2026-04-01~2/log',
  '/o/102041/log/102041:e140',
  '/o/102041@2026-04-01~2/desk',
  '/o/102041/desk/correct:102041:e140',
  '/o/102041/desk/withdraw:102041:r1',
  '/embed/102041@2026-04-01~2/compare/2026-03-31',
  '/o/102041@1950-01-01~2',
  '/o/none',
  '/nothing/here',
];

const NARROW = { width: 360, height: 740 };

(hasBrowser ? describe : describe.skip)('axe-core finds nothing', () => {
  const { open, isQuiet } = journeys(async (db) => {
    await registerOrganization(db, isesakiBaseline(), 'local');
    await recordReorganization(db, isesakiReorganization(), 'local');
    await recordTown(db);
  });

  async function violationsOn(page: Page): Promise<string[][]> {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await isQuiet(page);
    // Several parts of a screen may be waiting at once.
    const waiting = page.getByText(/読み込んでいます|Loading…/).filter({ visible: true });
    await waiting.first().waitFor({ state: 'hidden' });
    // The nodes without a violation are not described, which takes most of the time.
    const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  }

  it.each(SCREENS)('in Japanese, light and wide, then in English, dark and narrow, on %s', async (path) => {
    const page = await open(`${path}?lang=ja`, { colorScheme: 'light' });
    // The policy of the page lets no script in; the driver's own way in is not a part of the page.
    await page.evaluate(axe);
    expect(await violationsOn(page)).toEqual([]);

    await page.setViewportSize(NARROW);
    await page.emulateMedia({ colorScheme: 'dark' });
    // As the choice of a language does it; to load the page again would take most of the time.
    await page.evaluate(
      "history.replaceState(null, '', '?lang=en'); dispatchEvent(new PopStateEvent('popstate'))",
    );
    await page.locator('html[lang=en]').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
