/** The table of old and new: filtered, taken along as files, and printed. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';

(hasBrowser ? describe : describe.skip)('who compares two moments', () => {
  const { open, openEmpty, address } = journeysInIsesaki({ oneVisit: true });
  const COMPARED = '/o/102041@2026-04-01~2/compare';
  const ROOT = { name: '総務部', unit: '102041:u1' };

  async function fileOf(page: Page, name: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  it('reads the duties that moved in the block of each 部, with the clause, and asks why', async () => {
    const page = await open(COMPARED);
    const block = page.getByRole('rowgroup').filter({ hasText: '商工労働課に産業DX係を新設' });
    await block.getByRole('heading', { name: '事務の移管' }).waitFor();
    const duty = block.getByRole('listitem').filter({ hasText: '電子地域通貨' });
    expect(await duty.textContent()).toContain('(3)②、(5)');
    await duty.getByRole('button', { name: 'なぜ？' }).click();
    await duty.getByRole('link', { name: '令和8年度行政組織機構の改正' }).waitFor();
  });

  it('filters by kind and by part together, and the address remembers both', async () => {
    const page = await open(COMPARED);
    await page.getByRole('combobox', { name: '変更' }).selectOption('MERGED');
    await page.getByRole('combobox', { name: '部署' }).selectOption({ label: ROOT.name });
    await page.getByText('総務課文書係と情報公開係を統合し、文書管理係を設置').waitFor();
    expect(await page.getByText('境支所市民サービス課市民係').count()).toBe(0);
    expect(await page.getByText('管財課資産活用推進係を廃止').count()).toBe(0);
    expect(page.url()).toBe(`${address()}${COMPARED}?kind=MERGED&under=${ROOT.unit}`);
    const other = await open(`${COMPARED}?kind=MERGED&under=${ROOT.unit}`);
    await other.getByText('総務課文書係と情報公開係を統合し、文書管理係を設置').waitFor();
    expect(await other.getByText('管財課資産活用推進係を廃止').count()).toBe(0);
    await other.getByRole('button', { name: '絞り込みを解除' }).click();
    await other.getByText('管財課資産活用推進係を廃止').waitFor();
    expect(other.url()).toBe(`${address()}${COMPARED}`);
  });

  it('sees where the units of a part went, on both sides', async () => {
    const page = await open(`${COMPARED}?under=${ROOT.unit}`);
    await page.getByText('総務部秘書課を市長戦略部へ移管').waitFor();
    await page.getByRole('row', { name: /^市長戦略部/ }).waitFor();
    expect(await page.getByText('商工労働課に産業DX係を新設').count()).toBe(0);
  });

  it('is told that no change fits, and not that nothing changed', async () => {
    const page = await open(`${COMPARED}?kind=CREATED&under=102041:u13`);
    await page.getByText('絞り込みに当てはまる変更はありません。').waitFor();
    const same = await open('/o/102041@2026-04-01~2/compare/2026-04-01~2');
    await same.getByText('同じ日の同じ記録を比べています。').waitFor();
    const early = await open('/o/102041@2026-04-01~2/compare/1950-01-01');
    await early.getByText('一方の日のことは何も記録されていないため').last().waitFor();
  });

  it('sees a ribbon from each of two merged units to the one that they became', async () => {
    const page = await open(`${COMPARED}?kind=MERGED&under=${ROOT.unit}`);
    await page.getByText('文書管理係').first().waitFor();
    const ribbons = page.locator('table + svg path');
    await ribbons.first().waitFor({ state: 'attached' });
    const ends = await ribbons.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    const [first, second] = ends.map((d) => d?.match(/[\d.]+/g)?.map(Number) ?? []);
    expect(ends).toHaveLength(2);
    // They begin in different rows, and end in one.
    expect(first?.[1]).not.toBe(second?.[1]);
    expect(first?.at(-1)).toBe(second?.at(-1));
  });

  it('takes it along as a page that reads as a city publishes it', async () => {
    const page = await open(COMPARED);
    await page.getByText('市長戦略部を新設').waitFor();
    const { name, text } = await fileOf(page, 'HTML');
    expect(name).toBe('102041-2026-03-31-2-to-2026-04-01-2.html');
    const paper = await openEmpty();
    await paper.setContent(text);
    await paper.getByRole('heading', { name: '伊勢崎市 組織 新旧対照表' }).waitFor();
    await paper.getByText('引用：旧 102041@2026-03-31~2 新 102041@2026-04-01~2').waitFor();
    await paper
      .getByRole('row', { name: /資産活用推進係.*− 廃止.*管財課資産活用推進係を廃止.*\(2\)③/ })
      .waitFor();
    await paper.getByText('令和8年度行政組織機構の改正（2026-04-01施行）').waitFor();
    expect(await paper.locator('script, button, a').count()).toBe(0);
  });

  it('takes it along as CSV, as a picture, as JSON, each with the citation of both sides', async () => {
    const page = await open(`${COMPARED}?kind=MERGED`);
    await page.getByText('総務課文書係と情報公開係を統合し、文書管理係を設置').waitFor();
    const csv = await fileOf(page, 'CSV');
    expect(csv.name).toBe('102041-2026-03-31-2-to-2026-04-01-2.csv');
    expect(csv.text).toContain('"総務部/総務課","文書係","係"');
    expect(csv.text).toContain('"102041@2026-03-31~2","102041@2026-04-01~2"');
    expect(csv.text).not.toContain('市長戦略部を新設');
    const svg = await fileOf(page, 'SVG');
    expect(svg.text).toContain('⊃ 統合');
    expect(svg.text).toContain('絞り込み：統合');
    expect(svg.text).toContain('引用：旧 102041@2026-03-31~2');
    const drawn = await openEmpty();
    await drawn.setContent(svg.text.replace(/^<\?xml.*\?>/, ''));
    await drawn.getByText('文書管理係', { exact: true }).waitFor();
    const json = await fileOf(page, 'JSON');
    expect(JSON.parse(json.text).organization.compare.to.citation).toBe('102041@2026-04-01~2');
  });

  it('prints the table alone, under its title and with its citation', async () => {
    const page = await open(COMPARED);
    await page.getByText('市長戦略部を新設').waitFor();
    const onPaper = page.getByRole('heading', { name: '伊勢崎市 組織 新旧対照表' });
    expect(await onPaper.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await onPaper.waitFor();
    await page.getByText('旧 2026年3月31日（令和8年） ／ 新 2026年4月1日（令和8年）').waitFor();
    await page.getByText('引用：旧 102041@2026-03-31~2 新 102041@2026-04-01~2').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(0);
    // The heading on every page, and no row cut in two. A text, because it runs in the page and not here.
    const styleOf = (what: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${what}')).${property}`);
    expect(await styleOf('thead', 'display')).toBe('table-header-group');
    expect(await styleOf('tr[data-row]', 'breakInside')).toBe('avoid');
  });

  it('reads on a small screen what was and what became of it, without scrolling sideways', async () => {
    const page = await open(COMPARED, { viewport: { width: 390, height: 800 } });
    await page.getByText('市長戦略部を新設').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const row = page.locator('tr[data-row]').filter({ hasText: '文書管理係' }).first();
    expect(await row.innerText()).toMatch(/文書係\s+文書管理係\s+⊃ 統合/);
  });
});
