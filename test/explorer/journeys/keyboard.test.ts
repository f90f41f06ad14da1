/** With the keyboard alone, and as a screen reader has it: from the chart to a unit and why it is so, and a comparison. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';

/** What has the focus: its role or element, and its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const one = document.activeElement;
    const name = one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.textContent ?? '';
    return [one.getAttribute('role') ?? one.localName, name.trim()].join(' ');
  })()`);

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const one = await focused(page);
    if (name.test(one)) return;
    passed.push(one);
  }
  throw new Error(`Nothing named ${name} was reached with Tab: ${passed.join(', ')}`);
}

const hasVisibleFocus = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  })()`);

(hasBrowser ? describe : describe.skip)('with the keyboard alone', () => {
  const { open } = journeysInIsesaki({ oneVisit: true });
  const DAY = '/o/102041@2026-04-01~2';

  it('a visitor goes from the chart to a unit, asks why, and reads the notice', async () => {
    const page = await open(DAY);
    await page.getByText('123の組織単位').waitFor();
    await tabTo(page, /^button 一覧/);
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, /^tree /);
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '市長戦略部' }).getByText('2026-04-01').first().waitFor();
    await tabTo(page, /^button なぜ？/);
    expect(await hasVisibleFocus(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('市長戦略部を新設').first().waitFor();
    await tabTo(page, /^a 令和8年度行政組織機構の改正/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /令和8年度行政組織機構の改正/ }).waitFor();
  });

  it('a visitor opens a comparison, filters it, and follows a unit', async () => {
    const page = await open(`${DAY}?lang=en`);
    await page.getByText('123 units').waitFor();
    await tabTo(page, /^a Compare$/);
    await page.keyboard.press('Enter');
    await page.getByText('Created 市長戦略部').first().waitFor();
    await tabTo(page, /^select /);
    expect(await hasVisibleFocus(page)).toBe(true);
    await page
      .getByText(/Created 市長戦略部/)
      .first()
      .waitFor();
    await tabTo(page, /^a 市長戦略部$/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '市長戦略部' }).waitFor();
  });

  it('a screen reader has the chart as a tree with levels, and the unit as a region of its own', async () => {
    const page = await open(`${DAY}/u/102041:u139`);
    await page.getByRole('button', { name: '一覧' }).click();
    const tree = await page.getByRole('tree').ariaSnapshot();
    expect(tree).toContain('- tree "組織図"');
    expect(tree).toMatch(/treeitem "[^"]*文書管理係[^"]*" .*\[selected\]/);
    expect(tree).toMatch(/treeitem "[^"]*総務課[^"]*" .*\[expanded\].*\[level=2\]/);
    const unit = await page.getByRole('complementary', { name: '文書管理係' }).ariaSnapshot();
    expect(unit).toContain('heading "文書管理係');
    expect(unit).toMatch(/button "なぜ？/);
    const axes = await page.getByRole('contentinfo').ariaSnapshot();
    expect(axes).toMatch(/slider "日"/);
    expect(axes).toMatch(/slider "いつの時点の記録で見るか"/);
  });

  it('a screen reader has the comparison as a table with its heads, and the sentence of each change', async () => {
    const page = await open(`${DAY}/compare/2026-03-31?lang=en`);
    await page.getByText('Created 市長戦略部').first().waitFor();
    const table = await page.getByRole('table').first().ariaSnapshot();
    expect(table).toMatch(/columnheader "Before .*2026"/);
    expect(table).toMatch(/row ".*市長戦略部.*Created/);
  });

  it('a screen reader has the desk as an editor, with its problems in a list', async () => {
    const page = await open('/o/102041/desk');
    const editor = page.getByRole('textbox', { name: '記録ファイル（YAML）' });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText("organization: '102041'\nreorganization: { title: x }");
    await page.getByText('必要な項目 changes がありません').waitFor();
    const beside = await page.getByRole('region', { name: '改正後の組織図' }).ariaSnapshot();
    expect(beside).toContain('status: 誤り2件、注意0件');
    expect(beside).toMatch(/listitem:\s*- button "2行"/);
  });
});
