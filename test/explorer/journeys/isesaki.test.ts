/** Isesaki's history, asked by clicking, typing and reading only. */

import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';

if (!hasBrowser)
  process.stdout.write('No Chromium is installed (CHROMIUM_PATH): the journeys are left out.\n');

(hasBrowser ? describe : describe.skip)('a visitor', () => {
  const { open, openFresh, requested, address } = journeysInIsesaki({ oneVisit: true });
  const DAY = '/o/102041@2026-04-01~2';

  it('finds the city in the list of organizations, and sees its chart', async () => {
    const page = await open('/');
    await page.getByRole('searchbox').fill('伊勢崎');
    await page.getByRole('link', { name: /^伊勢崎市/ }).click();
    await page.getByRole('heading', { name: /伊勢崎市/ }).waitFor();
    await page.getByText('123の組織単位').waitFor();
    await page.getByText('記録は一部です').waitFor();
    expect(page.url()).toBe(`${address()}/o/102041`);
  });

  it('reads the chart as a tree with the keyboard alone', async () => {
    const page = await open(DAY);
    await page.getByRole('button', { name: '一覧' }).press('Enter');
    const tree = page.getByRole('tree');
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '管理係' }).waitFor();
    expect(page.url()).toContain('/u/102041:u135');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    const closed = page.getByRole('treeitem', { name: /秘書課/ });
    expect(await closed.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('treeitem', { name: /秘書係/ }).count()).toBe(0);
  });

  it('goes back to the day before the reorganization by typing it as an office writes it', async () => {
    const page = await open(DAY);
    const day = page.getByRole('textbox', { name: '日' });
    await day.fill('令和8年3月31日');
    await day.press('Enter');
    await page.getByText('132の組織単位').or(page.getByText('133の組織単位')).waitFor();
    expect(page.url()).toContain('@2026-03-31~2');
  });

  it('is told how to write a day that cannot be read', async () => {
    const page = await open(DAY);
    const day = page.getByRole('textbox', { name: '日' });
    await day.fill('あした');
    await day.press('Enter');
    await page.getByRole('alert').filter({ hasText: '「あした」は日付として読めません' }).waitFor();
    expect(page.url()).toContain('@2026-04-01');
  });

  it('finds a section that has ended, goes to its last day, and sees what became of it', async () => {
    const page = await open(DAY);
    await page.getByRole('combobox', { name: /以前の名称/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('文書係');
    await page
      .getByRole('option', { name: /文書係/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: '文書係' });
    await panel.getByRole('link', { name: '総務部 › 総務課 › 文書管理係' }).waitFor();
    expect(page.url()).toContain('@2026-03-31');
    await panel.getByRole('link', { name: '総務部 › 総務課 › 文書管理係' }).click();
    await page.getByRole('complementary', { name: '文書管理係' }).waitFor();
    expect(page.url()).toContain('@2026-04-01');
  });

  it('asks why, and reads the sentence, the clause and the notice', async () => {
    const page = await open(`${DAY}/u/102041:u139`);
    const panel = page.getByRole('complementary', { name: '文書管理係' });
    await panel.getByRole('button', { name: 'なぜ？' }).first().click();
    await panel.getByText('総務課文書係と情報公開係を統合し、文書管理係を設置').first().waitFor();
    await panel.getByText('(2)②', { exact: true }).waitFor();
    await panel.getByRole('link', { name: '令和8年度行政組織機構の改正' }).click();
    await page.getByRole('heading', { name: '令和8年度行政組織機構の改正' }).waitFor();
  });

  it('reads old and new side by side, and only the mergers', async () => {
    const page = await open(DAY);
    await page.getByRole('link', { name: '対照表' }).click();
    await page.getByText('市長戦略部を新設').waitFor();
    await page.getByRole('combobox', { name: '変更' }).selectOption('MERGED');
    await page.getByText('総務課文書係と情報公開係を統合し、文書管理係を設置').waitFor();
    expect(await page.getByText('市長戦略部を新設').count()).toBe(0);
  });

  it('compares what was known at two revisions', async () => {
    const page = await open('/o/102041@2026-04-01~2/compare/2026-04-01~1');
    await page.getByRole('columnheader', { name: /第1版/ }).waitFor();
    await page
      .getByRole('row', { name: /市長戦略部.*記録に追加/ })
      .first()
      .waitFor();
    // The record changed, and not the city.
    expect(await page.getByText('＋ 新設').count()).toBe(0);
  });

  it('sees at once that an older revision is shown, and returns to the newest', async () => {
    const page = await open('/o/102041@2026-04-01~1');
    await page.getByText('第1版の時点で知られていた内容です。最新は第2版です。').waitFor();
    await page.getByRole('link', { name: '最新の記録で見る' }).click();
    await page.getByText('123の組織単位').waitFor();
    expect(page.url()).toBe(`${address()}/o/102041@2026-04-01`);
  });

  it('steps from change to change with the arrow keys of the slider', async () => {
    const page = await open('/o/102041@2026-06-01~2');
    await page.getByRole('slider', { name: '日' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/o/102041@2026-04-01~2');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/o/102041@2025-04-01~2');
    await page.keyboard.press('End');
    await page.waitForURL('**/o/102041@2026-04-01~2');
  });

  it('plays from the first day to the last change', async () => {
    const page = await open('/o/102041@2025-04-01~2');
    await page.getByRole('button', { name: '再生' }).click();
    await page.waitForURL('**/o/102041@2026-04-01~2');
    await page.getByRole('button', { name: '再生' }).waitFor();
  });

  it('finds a duty, and follows it to the unit that holds it', async () => {
    const page = await open(DAY);
    await page.getByRole('link', { name: '事務', exact: true }).click();
    await page.getByRole('searchbox', { name: '事務の名称でさがす' }).fill('地域通貨');
    await page
      .getByRole('link', { name: /地域通貨/ })
      .first()
      .click();
    await page
      .getByRole('link', { name: /商工労働課/ })
      .first()
      .click();
    await page.getByRole('complementary', { name: /係|課/ }).waitFor();
  });

  it('reads the log, newest first, and what a recording changed', async () => {
    const page = await open(DAY);
    await page.getByRole('link', { name: '記録', exact: true }).click();
    await page.getByRole('heading', { name: /第2版/ }).waitFor();
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.map((text) => text.slice(0, 3))).toEqual(['第2版', '第1版']);
    await page.getByRole('link', { name: 'この記録で変わったこと' }).click();
    await page
      .getByRole('row', { name: /市長戦略部/ })
      .first()
      .waitFor();
  });

  it('sees both axes of time as one picture, and goes to a day as it was known at a revision', async () => {
    const page = await open(DAY);
    await page.getByRole('link', { name: '二つの時間' }).click();
    const plane = page.getByRole('application');
    await plane.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('2026-04-01、第1版').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('2025-04-01、第1版').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('第1版の時点で知られていた内容です。').waitFor();
    expect(page.url()).toBe(`${address()}/o/102041@2025-04-01~1`);
  });

  it('reads a reorganization clause by clause, and goes to its comparison', async () => {
    const page = await open(`${DAY}/reorganizations`);
    await page.getByRole('link', { name: '令和8年度行政組織機構の改正' }).click();
    await page.getByText('市長戦略部を新設').waitFor();
    await page.getByRole('link', { name: '新旧対照表' }).click();
    await page.getByRole('columnheader', { name: /2026年3月31日/ }).waitFor();
  });

  it('reads everything in English, and the language stays in the address', async () => {
    const page = await open(DAY);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('123 units').waitFor();
    expect(page.url()).toContain('?lang=en');
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByText('Created 市長戦略部').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('gives a link that shows the same in a fresh profile', async () => {
    const page = await open(`${DAY}/u/102041:u139`);
    // The last parts to come: what it is on the day, and where it came from.
    const isWhole = async (one: typeof page) => {
      await one.getByText('所掌事務').waitFor();
      await one.getByRole('heading', { name: '系譜' }).waitFor();
      await one.getByRole('link', { name: '総務部 › 総務課 › 文書係' }).waitFor();
      await one.getByRole('link', { name: '名称 文書管理係 2026-04-01から' }).waitFor();
    };
    await isWhole(page);
    const text = await page.locator('main').innerText();
    const other = await openFresh(new URL(page.url()).pathname);
    await isWhole(other);
    expect(await other.locator('main').innerText()).toBe(text);
  });

  it('takes the data of a view along: its question, its JSON, its CSV', async () => {
    const page = await open(DAY);
    await page.getByRole('button', { name: 'GraphQL', exact: true }).click();
    await page.getByText('query Chart').waitFor();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe('102041-2026-04-01-2.csv');
  });

  it('is told what is wrong with an unknown organization, and with a day before everything', async () => {
    const unknown = await open('/o/none');
    await unknown.getByText('「none」という団体は登録されていません。').waitFor();
    const early = await open('/o/102041@1900-01-01~2');
    await early.getByText('この日のことは何も記録されていません。').waitFor();
    await early.getByRole('link', { name: '記録は2025年4月1日（令和7年）から始まります。' }).click();
    await early.waitForURL(/@2025-04-01~2/);
  });

  it('is told when the service cannot be reached, and goes on when it can', async () => {
    const page = await openFresh(DAY);
    await page.getByText('123の組織単位').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: '改正' }).click();
    await page.getByText('サービスに接続できません').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'もう一度' }).click();
    await page.getByRole('link', { name: '令和8年度行政組織機構の改正' }).waitFor();
  });

  it('sees a view without its frame on an intranet page', async () => {
    const page = await open('/embed/102041@2026-04-01~2');
    await page.getByText('123の組織単位').waitFor();
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(0);
  });

  it('is never sent to another host', () => {
    expect([...requested]).toEqual([address()]);
  });
});
