/** No violation that axe-core finds: every screen, both languages, light and dark, wide and narrow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { recordTown } from '../../support/exampleTown.js';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';
import { goWithin } from './tabs.js';

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

const LOOKS = [
  ['Japanese, light and wide', 'ja', { colorScheme: 'light' }],
  ['English, dark and narrow', 'en', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
] as const;

(hasBrowser ? describe : describe.skip)('axe-core finds nothing on any screen', () => {
  const { open, isQuiet } = journeysInIsesaki({}, recordTown);

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

  it.each(LOOKS)('in %s', async (_look, lang, options) => {
    const page = await open(`/?lang=${lang}`, options);
    // The policy of the page lets no script in; the driver's own way in is not a part of the page.
    await page.evaluate(axe);
    const found: string[][] = [];
    const shown = new Set<string>();
    for (const path of SCREENS) {
      // To load the page and axe-core for each screen would take a third of the time.
      await goWithin(page, `${path}?lang=${lang}`);
      found.push(...(await violationsOn(page)).map((violation) => [path, ...violation]));
      shown.add(await page.locator('body').innerText());
    }
    expect(found).toEqual([]);
    expect(shown.size).toBe(SCREENS.length);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  });
});
