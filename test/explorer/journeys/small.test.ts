/** The page on a small screen: all of it is there, and most of the screen belongs to the organization. */

import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';
import { until } from './until.js';

(hasBrowser ? describe : describe.skip)('a visitor with a small screen', () => {
  const { open } = journeysInIsesaki({ oneVisit: true });
  const small = { viewport: { width: 360, height: 740 } };

  it('sees the day in one line, and opens both axes of time', async () => {
    const page = await open('/o/102041@2026-04-01~2', small);
    const revisions = page.getByRole('slider', { name: 'いつの時点の記録で見るか' });
    await page.getByText('123の組織単位').waitFor();
    const main = (await page.locator('main').boundingBox())!;
    expect(main.height).toBeGreaterThan(740 / 2);
    expect(await revisions.isVisible()).toBe(false);
    await page.getByRole('button', { name: /時間軸/ }).click();
    await revisions.press('Home');
    await page.waitForURL(/~1$/);
  });

  it('sees the selected unit as a sheet from below, and its row above it', async () => {
    const page = await open('/o/102041@2026-04-01~2', small);
    await page.getByText('123の組織単位').waitFor();
    await page.getByRole('tree').press('End');
    const row = page.getByRole('treeitem', { name: /^再開発係/ });
    await row.click();
    const sheet = page.getByRole('complementary', { name: '再開発係' });
    await sheet.getByText('区画整理課').first().waitFor();
    await until(
      page,
      `(() => {
      const row = document.querySelector('[role=treeitem][aria-selected=true]')?.getBoundingClientRect();
      const sheet = document.querySelector('aside')?.getBoundingClientRect();
      return row && sheet && row.bottom <= sheet.top && row.top > 0;
    })()`,
    );
    await sheet.getByRole('button', { name: '閉じる' }).click();
    await sheet.waitFor({ state: 'detached' });
  });

  it('finds the name of the open screen among the scrolled ones', async () => {
    const page = await open('/o/102041@2026-04-01~2/log', small);
    const current = page.locator('nav a[aria-current]');
    await page.getByRole('heading', { name: /^第2版/ }).waitFor();
    const { x, width } = (await current.boundingBox())!;
    expect(x).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(360);
    expect(await current.textContent()).toBe('記録');
  });

  it.each([
    '',
    '/compare',
    '/duties',
    '/posts',
    '/posts/102041:p3',
    '/u/102041:u139',
    '/reorganizations',
    '/plane',
    '/log',
    '/desk',
  ])('never scrolls the whole page sideways (%s)', async (screen) => {
    const page = await open(`/o/102041@2026-04-01~2${screen}`, small);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});
