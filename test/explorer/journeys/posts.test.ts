/** Posts found and followed over time; the data of every view; a part of the page that cannot be loaded. */

import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';

const DAY = '/o/102041@2026-04-01~2';

(hasBrowser ? describe : describe.skip)('a visitor', () => {
  const { open } = journeysInIsesaki();

  it('finds a post by a part of its name, sees its ranks over time, and why the last one is so', async () => {
    const page = await open(DAY);
    await page.getByRole('combobox').fill('会計');
    await page.getByRole('option', { name: /会計管理者/ }).click();
    await page.getByRole('heading', { name: '会計管理者' }).waitFor();
    const rows = page.getByRole('row');
    await rows.filter({ hasText: '部長級' }).filter({ hasText: '2026-03-31まで' }).waitFor();
    const now = rows.filter({ hasText: '副部長級' });
    await now.getByText('団体全体').waitFor();
    await now.getByRole('button', { name: /なぜ？/ }).click();
    await now.getByText('令和8年度行政組織機構の改正').first().waitFor();
    await page.getByRole('link', { name: '← 職' }).click();
    await page.getByRole('heading', { name: '2026年4月1日（令和8年）の職' }).waitFor();
    await page.getByRole('searchbox', { name: '職の名称でさがす' }).fill('会計');
    await page.getByText('1件', { exact: true }).waitFor();
  });

  it.each([
    ['a unit', `${DAY}/u/102041:u139`, '102041:u139~2', '102041-u139-2026-04-01-2.csv'],
    ['the posts', `${DAY}/posts`, '102041@2026-04-01~2', '102041-2026-04-01-2.csv'],
    ['the log', `${DAY}/log`, '102041@2026-04-01~2', '102041-2026-04-01-2.csv'],
    ['the plane', `${DAY}/plane`, '102041@2026-04-01~2', '102041-2026-04-01-2.csv'],
  ])('takes %s along as CSV, and reads its question', async (_view, path, cited, name) => {
    const page = await open(path);
    await page.getByText(cited).waitFor();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).last().click(),
    ]);
    expect(csv.suggestedFilename()).toBe(name);
    await page.getByRole('button', { name: 'GraphQL', exact: true }).last().click();
    await page.getByText(/^# 102041/).waitFor();
  });

  it('is told that nothing is at an address, and goes on from there', async () => {
    const page = await open('/nothing/here');
    await page.getByText('このアドレスには何もありません。').waitFor();
    await page.getByRole('link', { name: '伊勢崎市' }).click();
    await page.getByText('組織単位').first().waitFor();
  });

  it('is told that the service is away, and not shown a blank page, when a screen cannot be loaded', async () => {
    const page = await open(DAY);
    await page.getByText('123の組織単位').waitFor();
    await page.route('**/assets/**', (route) => route.abort());
    await page.getByRole('link', { name: '起案' }).click();
    await page
      .getByRole('alert')
      .getByText(/サービスに接続できません/)
      .waitFor();
    await page.unroute('**/assets/**');
    await page.getByRole('button', { name: 'もう一度' }).click();
    await page.getByRole('textbox', { name: /YAML/ }).waitFor();
  });
});
