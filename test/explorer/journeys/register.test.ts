/** Registering an organization on the page: from an empty list to its chart. */
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { registerOrganization } from '../../../src/record.js';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeys } from './browser.js';

const list = (page: Page) => page.getByRole('textbox', { name: '組織の一覧' });

async function fillFacts(page: Page, code: string, name: string): Promise<void> {
  await page.getByLabel('団体コード').fill(code);
  await page.getByLabel('名称', { exact: true }).fill(name);
  await page.getByLabel('基準日').fill('令和7年4月1日');
  await page.getByLabel('組織の全体を載せている').check();
}

async function register(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登録する', exact: true }).click();
  await page.getByRole('button', { name: 'この内容で登録する' }).click();
}

(hasBrowser ? describe : describe.skip)('a database without organizations', () => {
  const { open } = journeys(async () => {});

  it('leads from the empty list to registering: a pasted table, its mistakes mended at their lines, and the chart', async () => {
    const page = await open('/');
    await page.getByText('まだ団体が登録されていません。').waitFor();
    await page.getByRole('main').getByRole('link', { name: '団体を登録する' }).last().click();
    await page.getByRole('heading', { name: '団体を登録する' }).waitFor();

    await list(page).fill('部\t課\t係\n企画部\t企画課\t計画係\n\t\t計画係\n総務部\t市民プラザ');
    await page.getByText('「表」として読みました。').waitFor();
    await page.getByText('「企画部/企画課/計画係」は2行にもあります').waitFor();
    await page.getByRole('button', { name: '3行' }).click();
    await page.keyboard.type('\t\t調整係');
    await page.getByText('誤りはありません。').waitFor();
    await page.getByRole('treeitem', { name: /調整係/ }).waitFor();
    await page.getByText('あと必要なもの：団体コード').waitFor();

    await fillFacts(page, 'first', '初市');
    await page.getByText('2025年4月1日（令和7年）').waitFor();
    await page.getByRole('button', { name: '登録する', exact: true }).click();
    await page.getByText('初市（first）を、2025年4月1日（令和7年）の6の組織単位とともに登録します').waitFor();
    expect(page.url()).toContain('/register');
    await page.getByRole('button', { name: 'この内容で登録する' }).click();
    await page.waitForURL('**/o/first@2025-04-01');
    await page.getByText('6の組織単位').waitFor();
    await page.getByRole('button', { name: '一覧' }).click();
    await page.getByRole('treeitem', { name: /市民プラザ.*課/ }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '団体の一覧へ' }).click();
    await page.getByRole('link', { name: /初市/ }).waitFor();
  });
});

(hasBrowser ? describe : describe.skip)('registering', () => {
  const { open } = journeys((db) =>
    registerOrganization(
      db,
      { code: 'taken', name: '先市', knownFrom: '2020-04-01', units: [{ name: '総務部', kind: '部' }] },
      'local',
    ),
  );

  it('takes a whole record file', async () => {
    const page = await open('/register');
    await page.getByLabel(/ファイルを開く/).setInputFiles(join(process.cwd(), 'data/isesaki/baseline.yaml'));
    await page.getByText('団体の名称や基準日は、ファイルに書かれているものを使います。').waitFor();
    await page
      .getByRole('treeitem', { name: /総務部/ })
      .first()
      .waitFor();
    await register(page);
    await page.getByRole('heading', { level: 1, name: /伊勢崎市/ }).waitFor();
  });

  it('takes a CSV file in Shift_JIS, says which columns it does not read, and refuses a workbook', async () => {
    const csv = join(tmpdir(), `enkaku-register-${process.pid}.csv`);
    // 部,課,人数 / 総務部,総務課,5
    const line = [0x95, 0x94, 0x2c, 0x89, 0xdb, 0x2c, 0x90, 0x6c, 0x90, 0x94, 0x0a];
    const other = [
      0x91, 0x8d, 0x96, 0xb1, 0x95, 0x94, 0x2c, 0x91, 0x8d, 0x96, 0xb1, 0x89, 0xdb, 0x2c, 0x35, 0x0a,
    ];
    await writeFile(csv, new Uint8Array([...line, ...other]));
    const page = await open('/register');
    await page.getByLabel(/ファイルを開く/).setInputFiles(csv);
    await page.getByText('読まない列：人数').waitFor();
    await page.getByRole('treeitem', { name: /総務課/ }).waitFor();
    const workbook = { name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004') };
    await page.getByLabel(/ファイルを開く/).setInputFiles(workbook);
    await page.getByRole('alert').filter({ hasText: '範囲を選んで写し' }).waitFor();
  });

  it('says before it begins that a code is taken, and shows at its line what the service refuses', async () => {
    const page = await open('/register');
    await list(page).fill('総務部\n  総務\u200b課');
    await fillFacts(page, 'taken', '後市');
    await page.getByText('このコードでは「先市」が登録されています').waitFor();
    expect(await page.getByRole('button', { name: '登録する', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('団体コード').fill('later');
    await register(page);
    await page.getByRole('alert').filter({ hasText: '登録されませんでした' }).waitFor();
    await page.getByRole('region', { name: '読み取った組織' }).getByRole('button', { name: '2行' }).waitFor();
    await list(page).fill('総務部\n  総務課');
    await register(page);
    await page.waitForURL('**/o/later@2025-04-01');
    await page.getByText('2の組織単位').waitFor();
  });

  it('keeps unfinished work over a reload', async () => {
    const page = await open('/register?lang=en');
    await page.getByRole('textbox', { name: 'List of units' }).fill('Planning Department\n  Budget Section');
    await page.getByText('2 units').waitFor();
    await page.reload();
    await page.getByText('Your unfinished list is back.').waitFor();
    await page.getByRole('treeitem', { name: /Budget Section/ }).waitFor();
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await page.getByRole('textbox', { name: 'List of units' }).inputValue()).toBe('');
  });

  it('reads a list of 10,000 units, and registers 2,000 of them', async () => {
    const page = await open('/register');
    const lines = Array.from({ length: 10_000 }, (_, i) =>
      i % 100 === 0 ? `第${i}部` : i % 10 === 1 ? `  第${i}課` : `    第${i}係`,
    );
    const openList = (some: string[]) =>
      page
        .getByLabel(/ファイルを開く/)
        .setInputFiles({ name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from(some.join('\n')) });
    await openList(lines);
    await page.getByText('10,000の組織単位').waitFor();
    expect(await page.getByRole('treeitem').count()).toBeLessThan(80);
    await openList(lines.slice(0, 2_000));
    await page.getByText('2,000の組織単位').waitFor();
    await fillFacts(page, 'large', '大きな市');
    await register(page);
    await page.getByRole('heading', { level: 1, name: /大きな市/ }).waitFor();
    await page.getByText('2,000の組織単位').waitFor();
  });

  it('asks who has not signed in to do so, and offers the record file instead', async () => {
    const page = await open('/register');
    await page.route('**/sign-in.json', (route) => route.fulfill({ json: { read: 'public', way: 'TOKEN' } }));
    await page.reload();
    await list(page).fill('総務部\n  総務課');
    await fillFacts(page, 'away', '遠市');
    await page.getByText('記録するには、サインインしてください。').waitFor();
    expect(await page.getByRole('button', { name: '登録する', exact: true }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '記録ファイル（YAML）を保存する' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('name: 遠市');
    expect(text).toContain('name: 総務課');
  });
});
