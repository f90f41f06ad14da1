/** Beside every view: its GraphQL question, its CSV and its JSON. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';

const DAY = '/o/102041@2026-04-01~2';

const RENAMING = `organization: '102041'
reorganization:
  title: 令和9年の改正
  effectiveOn: '2027-04-01'
  changes:
    - rename: { unit: 総務部/総務課/文書管理係, name: 文書係 }
`;

/** Each view with what its data are called. */
const VIEWS: [string, string][] = [
  ['/', '団体'],
  [DAY, '102041@2026-04-01~2'],
  [`${DAY}/u/102041:u139`, '102041:u139~2'],
  [`${DAY}/u/102041:u139`, '系譜 102041:u139~2'],
  [`${DAY}/compare/2026-03-31`, '102041@2026-03-31~2 → 102041@2026-04-01~2'],
  [`${DAY}/duties`, '102041@2026-04-01~2'],
  [`${DAY}/duties/102041:d2`, '102041@2026-04-01~2'],
  [`${DAY}/posts`, '102041@2026-04-01~2'],
  [`${DAY}/posts/102041:p3`, '102041@2026-04-01~2'],
  [`${DAY}/reorganizations`, '102041@2026-04-01~2'],
  [`${DAY}/reorganizations/102041:r1`, '102041@2026-04-01~2'],
  [`${DAY}/plane`, '102041@2026-04-01~2'],
  [`${DAY}/log`, '102041@2026-04-01~2'],
  ['/embed/102041@2026-04-01~2/duties', '102041@2026-04-01~2'],
];

(hasBrowser ? describe : describe.skip)('who takes data along', () => {
  const { open } = journeysInIsesaki({ oneVisit: true });
  const dataOf = (page: Page, what: string) =>
    page.getByRole('group', { name: `データ：${what}`, exact: true });

  async function fileOf(page: Page, data: Locator, form: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      data.getByRole('button', { name: form, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  it.each(VIEWS)('finds the question, the rows and the answer beside %s (%s)', async (path, what) => {
    const page = await open(path);
    const data = dataOf(page, what);
    await data.getByRole('button', { name: 'GraphQL' }).click();
    await data.getByText(/query \w+/).waitFor();
    const csv = await fileOf(page, data, 'CSV');
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.text.split('\r\n').length).toBeGreaterThan(2);
    const json = await fileOf(page, data, 'JSON');
    expect(Object.keys(JSON.parse(json.text))).not.toEqual([]);
  });

  it('finds those of the numbers of units, of all days', async () => {
    const page = await open(DAY);
    await page.getByRole('button', { name: '数のデータ' }).click();
    const { name, text } = await fileOf(page, dataOf(page, '組織単位の数 102041~2'), 'CSV');
    expect(name).toBe('102041-counts-2.csv');
    expect(text).toContain('"2026-04-01","係","70"');
    expect(text).toContain('"2025-04-01","係","83"');
  });

  it('finds those of a lineage, with the names of the time', async () => {
    const page = await open(`${DAY}/u/102041:u139`);
    const { name, text } = await fileOf(page, dataOf(page, '系譜 102041:u139~2'), 'CSV');
    expect(name).toBe('102041-u139-lineage-2.csv');
    expect(text).toMatch(/"2026-04-01","MERGED","[^"]+","文書係","102041:u139","文書管理係"/);
  });

  it('finds those of what is found in all organizations, and of a verification', async () => {
    const page = await open('/');
    await page.getByRole('searchbox').fill('文書');
    expect((await fileOf(page, dataOf(page, '“文書”'), 'CSV')).text).toContain('文書管理係');
    const log = await open(`${DAY}/log`);
    await log.getByRole('button', { name: '改ざんがないか検証する' }).click();
    const { text } = await fileOf(log, dataOf(log, '改ざんがないか検証する 102041~2'), 'CSV');
    expect(text).toContain('"2","174","true"');
  });

  it('finds those of a draft at the desk: old and new, the chart and the impact, marked as not recorded', async () => {
    const page = await open('/o/102041/desk');
    const editor = page.getByRole('textbox', { name: '記録ファイル（YAML）' });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(RENAMING);
    await page.getByText('誤りはありません').waitFor();
    const compared = dataOf(page, '案（未記録）：対照表');
    await compared.getByRole('button', { name: 'GraphQL' }).click();
    await compared.getByText('query Preview').waitFor();
    await compared.getByText('"name": "文書係"').waitFor();
    const csv = await fileOf(page, compared, 'CSV');
    expect(csv.name).toBe('102041-preview-comparison.csv');
    expect(csv.text).toMatch(/"改称".*"総務部\/総務課","文書管理係","係".*"総務部\/総務課","文書係","係"/);
    expect(csv.text).toContain('案（未記録）');
    expect((await fileOf(page, compared, 'HTML')).text).toContain('これは案であり、まだ記録されていません。');
    expect(JSON.parse((await fileOf(page, compared, 'JSON')).text).organization.preview.problems).toEqual([]);

    await page.getByRole('button', { name: '改正後の組織図' }).click();
    const chart = await fileOf(page, dataOf(page, '案（未記録）：改正後の組織図'), 'CSV');
    expect(chart.text).toMatch(/"文書係","係","2","102041:u\d+","総務部\/総務課\/文書係"/);
    await page.getByRole('button', { name: '影響' }).click();
    const impact = await fileOf(page, dataOf(page, '案（未記録）：影響'), 'CSV');
    expect(impact.text).toMatch(/"2027-04-01",".*文書管理係を文書係に改称/);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '記録ファイル（YAML）を保存する' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toBe(RENAMING);
  });

  it('cannot take along what is still the answer before: rows and places are of one comparison', async () => {
    const page = await open(`${DAY}/compare/2026-03-31`);
    await page.getByText('市長戦略部を新設').waitFor();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"operationName":"Compare"')) await held;
      await route.continue();
    });
    await page.getByRole('button', { name: /前後を入れ替える/ }).click();
    const data = dataOf(page, '102041@2026-03-31~2 → 102041@2026-04-01~2');
    // The table is still that of before: none of it can be taken for the new one.
    for (const form of ['CSV', 'HTML', 'SVG', 'JSON']) {
      await data.getByRole('button', { name: form, exact: true, disabled: true }).waitFor();
    }
    release();
    const swapped = dataOf(page, '102041@2026-04-01~2 → 102041@2026-03-31~2');
    await swapped.getByRole('button', { name: 'CSV', disabled: false }).waitFor();
    const { name, text } = await fileOf(page, swapped, 'CSV');
    expect(name).toBe('102041-2026-04-01-2-to-2026-03-31-2.csv');
    expect(text).toMatch(/"総務部\/総務課","文書管理係","係".*"102041@2026-04-01~2","102041@2026-03-31~2"/);
  });
});
