/** The ten questions of docs/isesaki.md, answered by clicking, typing and reading only. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';

async function goTo(page: Page, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: '日' });
  await field.fill(day);
  await field.press('Enter');
  await page.waitForURL(new RegExp(`@${day}`));
}

/** The results of the search, each as one line. */
async function search(page: Page, text: string): Promise<string[]> {
  await page.getByRole('combobox', { name: /以前の名称/ }).fill(text);
  const options = page.getByRole('option').filter({ hasText: text });
  await options.first().waitFor();
  return options.allInnerTexts();
}

async function openUnit(page: Page, name: string) {
  await search(page, name);
  await page
    .getByRole('option', { name: new RegExp(`^${name} `) })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name });
  await panel.waitFor();
  return panel;
}

async function compare(page: Page): Promise<void> {
  await page.getByRole('link', { name: '対照表', exact: true }).click();
  await page.getByRole('columnheader', { name: /2026年3月31日/ }).waitFor();
}

/** The rows that can be seen, without the head, each as one line. */
const rowsIn = async (page: Page) =>
  (await page.getByRole('row').allInnerTexts()).slice(1).map((row) => row.replace(/\s+/g, ' ').trim());

(hasBrowser ? describe : describe.skip)('the ten questions about Isesaki', () => {
  const { open } = journeysInIsesaki({ oneVisit: true });
  const start = () => open('/o/102041@2026-04-01~2');

  it('1. デジタル化推進係 was responsible for ISECA on the eve, and 商工労働課 on the day', async () => {
    const page = await start();
    await page.getByRole('link', { name: '事務', exact: true }).click();
    await goTo(page, '2026-03-31');
    // Half-width letters find the full-width ones of the record.
    await page.getByRole('searchbox', { name: '事務の名称でさがす' }).fill('ISECA');
    const duty = page.getByRole('row').filter({ hasText: '電子地域通貨（ISECA）に関する事務' });
    await duty.filter({ hasText: '企画部 › 事務管理課 › デジタル化推進係' }).waitFor();
    await goTo(page, '2026-04-01');
    await duty.filter({ hasText: '産業経済部 › 商工労働課' }).waitFor();
    await duty.getByRole('link', { name: /地域通貨/ }).click();
    await page.getByRole('listitem').filter({ hasText: 'デジタル化推進係' }).first().waitFor();
    await page.getByRole('listitem').filter({ hasText: '商工労働課' }).first().waitFor();
  });

  it('2. 文書係 was merged into 文書管理係, which exists a year later', async () => {
    const page = await start();
    const old = await openUnit(page, '文書係');
    const heir = old.getByRole('listitem').filter({ hasText: '文書管理係' }).first();
    expect(await heir.innerText()).toMatch(/統合.*2026-04-01.*総務部 › 総務課 › 文書管理係/s);
    await heir.getByRole('link').first().click();
    const panel = page.getByRole('complementary', { name: '文書管理係' });
    await goTo(page, '2027-04-01');
    await panel.getByText('2026-04-01から').first().waitFor();
    expect(await panel.getByText('存在しません').count()).toBe(0);
  });

  it('3. 行政改革係 and デジタル化推進係 came before イノベーション推進係, which is in 経営企画課', async () => {
    const page = await start();
    const panel = await openUnit(page, 'イノベーション推進係');
    await panel.getByRole('definition').filter({ hasText: '企画部 › 経営企画課' }).waitFor();
    const merged = panel.getByRole('listitem').filter({ hasText: '統合' });
    await merged.filter({ hasText: '企画部 › 事務管理課 › 行政改革係' }).waitFor();
    await merged.filter({ hasText: '企画部 › 事務管理課 › デジタル化推進係' }).waitFor();
  });

  it('4. three units were abolished other than by merging', async () => {
    const page = await start();
    await compare(page);
    await page.getByRole('combobox', { name: '変更' }).selectOption('ABOLISHED');
    await page.getByText('市長戦略部を新設').waitFor({ state: 'hidden' });
    const abolished = (await rowsIn(page)).filter((row) => row.includes('− 廃止'));
    expect(abolished.map((row) => row.split(' ')[0])).toEqual([
      '資産活用推進係',
      '街づくり推進係',
      '事務管理課',
    ]);
  });

  it('5. the work of 街づくり推進係 is in 計画推進係 and シティプロモーション係', async () => {
    const page = await start();
    await compare(page);
    const moved = page.getByRole('listitem').filter({ hasText: '街づくり推進係の業務の一部' });
    await moved.filter({ hasText: '経営企画課計画推進係へ移管' }).waitFor();
    await moved.filter({ hasText: '広報プロモーション課シティプロモーション係へ移管' }).waitFor();
    expect(await moved.count()).toBe(2);
  });

  it('6. in 境支所市民サービス課 five sections became one, and one did not change', async () => {
    const page = await start();
    await compare(page);
    await page.getByRole('combobox', { name: '部署' }).selectOption({ label: '市民部' });
    await page.getByText('市長戦略部を新設').waitFor({ state: 'hidden' });
    await page
      .getByText('境支所市民サービス課市民係、国保年金係、税務係、福祉こども係及び高齢介護係を統合')
      .waitFor();
    await page.getByRole('checkbox', { name: '変更のみ' }).uncheck();
    await page
      .getByRole('row', { name: /学校教育係/ })
      .first()
      .waitFor();
    const rows = await rowsIn(page);
    const office = rows.slice(rows.findIndex((row) => row.startsWith('境支所')));
    expect(office.filter((row) => row.includes('⊃ 統合')).length).toBe(5);
    expect(office.find((row) => row.includes('学校教育係'))).toBe('(学校教育係) (学校教育係)');
  });

  it('7. none, then three units are called 市民サービス係, and five, then six 管理係', async () => {
    const page = await start();
    // Looked at from the eve, what comes with the reorganization says from when on it exists.
    await goTo(page, '2026-03-31');
    const isFromTheDay = (line: string) => line.includes('2026年4月1日');
    const services = await search(page, '市民サービス係');
    expect(services.map(isFromTheDay)).toEqual([true, true, true]);
    const called = (await search(page, '管理係')).filter((line) => line.startsWith('管理係'));
    expect(called.map(isFromTheDay).toSorted()).toEqual([false, false, false, false, false, true]);
    expect(called.find(isFromTheDay)).toContain('市長戦略部 › 秘書課');
  });

  it('8. 会計管理者 has another rank, and 副部長 one more duty', async () => {
    const page = await start();
    await compare(page);
    await page.getByText('職「会計管理者」：職位を部長級から副部長級に変更').waitFor();
    await page.getByText('職「副部長」：職務に「部局間の連絡、協力及び調整」を追加').waitFor();
  });

  it('9. 市長戦略部 did not exist on 2026-02-15', async () => {
    const page = await start();
    const panel = await openUnit(page, '市長戦略部');
    await goTo(page, '2026-02-15');
    await panel.getByText('2026-02-15には存在しません').waitFor();
  });

  it('10. the record has five, then six departments, says that it is partial, and knows nothing of earlier days', async () => {
    const page = await start();
    await page.getByRole('listitem').filter({ hasText: /^部 6/ }).waitFor();
    await page.getByText('記録は一部です').waitFor();
    await goTo(page, '2026-03-31');
    await page.getByRole('listitem').filter({ hasText: /^部 5/ }).waitFor();
    await page.getByText('記録は一部です').waitFor();
    await goTo(page, '2025-03-31');
    await page.getByText('何も記録されていません').waitFor();
  });
});
