/** The log, the search and the list of organizations: what an auditor looks for, and how somebody finds the way in. */

import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import type { Change } from '../../../src/domain/words/change.js';
import { record, recordReorganization, registerOrganization } from '../../../src/record.js';
import type { TestDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeys } from './browser.js';

const city = {
  code: 'city',
  name: '試験市',
  knownFrom: '2020-04-01',
  source: '令和2年度組織図',
  units: [
    { name: '総務部', kind: '部', children: [{ name: '総務課', kind: '課' }] },
    { name: '企画部', kind: '部', children: [{ name: '企画課', kind: '課' }] },
  ],
  duties: [{ name: '統計に関すること', holders: ['企画部/企画課'] }],
  posts: [{ name: '政策監', rank: '部長級', unit: '企画部' }],
};

async function fill(db: TestDatabase['db']) {
  expect((await registerOrganization(db, city, 'kanri')).problems).toEqual([]);
  const reorganized = async (title: string, effectiveOn: string, author: string, ...changes: Change[]) => {
    const input = { organization: 'city', reorganization: { title, effectiveOn, changes } };
    expect((await recordReorganization(db, input, author)).problems).toEqual([]);
  };
  const rename = { unit: '企画部/企画課', name: 'ＤＸ課' };
  await reorganized('令和6年の機構改正', '2024-04-01', 'yamada', { rename });
  const correct = { organization: 'city', event: 'city:e7', reason: '名称の写し誤り' };
  const change = { rename: { unit: 'city:u4', name: 'ＤＸ推進課' } };
  expect((await record(db, { correct: { ...correct, change } }, 'sato')).problems).toEqual([]);
  const create = { unit: { name: '広報係', kind: '係', under: '総務部/総務課' } };
  await reorganized('令和7年の機構改正', '2025-04-01', 'yamada', { create });

  const units = [{ name: '文書課', kind: '課' }];
  for (let i = 1; i <= 60; i++) {
    const code = `t${String(i).padStart(3, '0')}`;
    await registerOrganization(db, { code, name: `第${i}町`, knownFrom: '2024-04-01', units }, 'local');
  }
  await db.transaction().execute(async (tx) => {
    await sql`alter table event disable trigger user`.execute(tx);
    await sql`update event set note = '書き足し' where id = 't060:e1'`.execute(tx);
    await sql`alter table event enable trigger user`.execute(tx);
  });
}

const headings = (page: Page) => page.getByRole('list').locator('h2').allTextContents();
const entries = async (page: Page) => (await headings(page)).map((text) => text.trim());

(hasBrowser ? describe : describe.skip)('an auditor reads the log', () => {
  const { open } = journeys(fill, { oneVisit: true });

  it('newest first, with who, when, why, from which source, and where each entry leads', async () => {
    const page = await open('/o/city/log');
    await page.getByText('4件の記録').waitFor();
    expect(await entries(page)).toEqual([
      ...['第4版 令和7年の機構改正', '第3版 令和6年の機構改正', '第2版 令和6年の機構改正'],
      '第1版 組織の登録（基準日の組織）',
    ]);
    await page.getByText('理由：名称の写し誤り').waitFor();
    await page.getByText('出典：令和2年度組織図').waitFor();
    await page.getByText('Asia/Tokyo').waitFor();
    await page.getByRole('link', { name: 'この時点の記録で見る' }).nth(1).click();
    await page.getByText('第3版の時点で知られていた内容です').waitFor();
  });

  it('shows a correction beside what it corrects, and goes from one to the other', async () => {
    const page = await open('/o/city/log');
    const correction = page.getByRole('listitem').filter({ hasText: '第3版' }).first();
    await correction.getByText('訂正等の対象： 企画部企画課をＤＸ課に改称').waitFor();
    await correction.getByRole('link', { name: '第2版' }).click();
    const corrected = page.locator('[aria-current="true"]');
    await corrected.getByText('後の記録で訂正：').waitFor();
    expect(page.url()).toContain('/log/city:e7');
    await corrected.getByRole('link', { name: '第3版' }).click();
    await page.locator('[aria-current="true"]').getByText('ＤＸ推進課').first().waitFor();
    await page.getByRole('link', { name: '記録の一覧へ' }).click();
    await page.getByText('4件の記録').waitFor();
  });

  it('filters by person, unit, kind and day, together, and the address keeps it', async () => {
    const page = await open('/o/city/log');
    await page.getByLabel('記録者').fill('yamada');
    await page.keyboard.press('Enter');
    await page.getByText('2件の記録').waitFor();
    await page.getByRole('combobox', { name: '記録の種類' }).selectOption('名称の変更');
    await page.getByText('1件の記録').waitFor();
    expect(await entries(page)).toEqual(['第2版 令和6年の機構改正']);

    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.getByText('1件の記録').waitFor();
    expect(await again.getByLabel('記録者').inputValue()).toBe('yamada');
    await again.getByRole('button', { name: '条件を消す' }).click();
    await again.getByText('4件の記録').waitFor();

    // By a former name, in another width.
    await again.getByRole('combobox', { name: /組織単位/ }).fill('dx課');
    await again
      .getByRole('option', { name: /ＤＸ推進課|企画課/ })
      .first()
      .waitFor({ state: 'hidden' });
    await again.getByRole('combobox', { name: /組織単位/ }).fill('企画課');
    await again
      .getByRole('option', { name: /企画課/ })
      .first()
      .click();
    await again.getByText('3件の記録').waitFor();
    await again.getByRole('button', { name: /組織単位 .*の条件を消す/ }).click();
    await again.getByText('4件の記録').waitFor();
  });

  it('takes days of recording as people write them, and says what it cannot read', async () => {
    const page = await open('/o/city/log');
    await page.getByLabel('記録した日（この日まで）').fill('令和2年4月1日');
    await page.keyboard.press('Enter');
    await page.getByText('条件に合う記録はありません。').waitFor();
    expect(page.url()).toContain('until=2020-04-01');
    await page.getByLabel('記録した日（この日から）').fill('きのう');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '「きのう」は日付として読めません' }).waitFor();
    await page.getByLabel('記録した日（この日から）').fill('R8.4.1');
    await page.keyboard.press('Enter');
    await page.getByText('「この日まで」が「この日から」より前です。').waitFor();
  });

  it('verifies the hash chain on demand, and is told what was checked and how to check it elsewhere', async () => {
    const page = await open('/o/city/log');
    await page.getByRole('button', { name: '改ざんがないか検証する' }).click();
    await page
      .getByText('改ざんは見つかりませんでした。第1版から第4版まで、9件の事象を確かめました。')
      .waitFor();
    await page.getByText('npx enkaku verify city').waitFor();
    await page.getByText('第4版のハッシュ').waitFor();
    const altered = await open('/o/t060/log?lang=en');
    await altered.getByRole('button', { name: 'Verify the ledger' }).click();
    await altered.getByText('1 place differs from what was recorded.').waitFor();
    await altered.getByText(/revision 1 .* does not match its content hash/).waitFor();
  });
});

(hasBrowser ? describe : describe.skip)('somebody searches', () => {
  const { open } = journeys(fill, { oneVisit: true });
  const field = (page: Page) => page.getByRole('combobox', { name: /以前の名称/ });

  it('finds a unit by a former name in any width, and goes to the last day on which it was called so', async () => {
    const page = await open('/o/city@2026-04-01');
    await field(page).fill('企画課');
    await page.getByRole('option', { name: /企画課.*課.企画部.*現在は「ＤＸ推進課」/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '企画課' }).waitFor();
    expect(page.url()).toContain('/o/city@2024-03-31/u/city:u4');
    await field(page).fill('dx');
    // An Enter that comes before the answer waits for it.
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'ＤＸ推進課' }).waitFor();
    expect(page.url()).toContain('@2024-04-01');
  });

  it('finds duties, posts, reorganizations and organizations, grouped, with the keyboard alone', async () => {
    const page = await open('/o/city@2026-04-01');
    await field(page).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('統計');
    const duty = page.getByRole('group', { name: '事務' }).getByRole('option', { name: /統計に関すること/ });
    await duty.getByText('担当：企画部 › ＤＸ推進課').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '統計に関すること' }).waitFor();

    await field(page).fill('政策監');
    await page
      .getByRole('group', { name: '職' })
      .getByRole('option', { name: /部長級/ })
      .click();
    await page.getByRole('heading', { name: '政策監' }).waitFor();

    await field(page).fill('機構改正');
    await page.getByRole('group', { name: '改正' }).getByRole('option').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '令和6年の機構改正' }).waitFor();

    await field(page).fill('第7町');
    await page.getByRole('group', { name: '団体' }).getByRole('option', { name: /第7町/ }).click();
    await page.getByRole('heading', { level: 1, name: /第7町/ }).waitFor();
  });

  it('is told that nothing was found, and closes the list with Escape', async () => {
    const page = await open('/o/city?lang=en');
    await page.getByRole('combobox', { name: /Find a name/ }).fill('%');
    await page.getByText('Nothing was found for “%”.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').first().waitFor({ state: 'hidden' });
  });

  it('looks through all organizations, page by page, by code, and for units in all of them', async () => {
    const page = await open('/');
    await page.getByText('61団体').waitFor();
    expect(await page.getByRole('listitem').count()).toBe(50);
    await page.getByRole('button', { name: /さらに表示する/ }).click();
    await page.getByRole('link', { name: /第60町/ }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(61);

    await page.getByRole('searchbox').fill('ｔ０３３');
    await page.getByText('1団体', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('広報');
    await page.getByText('名称かコードに「広報」を含む団体はありません。').waitFor();
    await page.getByRole('status').getByRole('link', { name: '団体を登録する' }).waitFor();
    const units = page.getByRole('region', { name: '組織単位' });
    await units.getByRole('link', { name: /広報係.*試験市/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '広報係' }).waitFor();
  });
});
