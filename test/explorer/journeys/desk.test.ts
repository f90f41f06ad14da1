/** The desk: what a records officer types, is shown, mends and records. */

import type { Page } from 'playwright-core';
import { recordReorganization, registerOrganization } from '../../../src/record.js';
import type { TestDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeys } from './browser.js';

const CODES = ['typed', 'corrected', 'withdrawn', 'kept', 'late'];

const units = [
  { name: '総務部', kind: '部', children: [{ name: '総務課', kind: '課' }] },
  { name: '企画部', kind: '部', children: [{ name: '企画課', kind: '課' }] },
];

async function renameUnit(
  db: TestDatabase['db'],
  organization: string,
  unit: string,
  name: string,
  day: string,
) {
  const reorganization = { title: `${name}の設置`, effectiveOn: day, changes: [{ rename: { unit, name } }] };
  const { problems } = await recordReorganization(db, { organization, reorganization }, 'local');
  expect(problems).toEqual([]);
}

const reorganization = (code: string, parent: string) => `organization: ${code}
reorganization:
  title: 令和8年の改正
  effectiveOn: '2026-04-01'
  changes:
    - create:
        unit:
          name: 広報係
          kind: 係
          under: ${parent}`;

const editor = (page: Page) => page.getByRole('textbox', { name: '記録ファイル（YAML）' });

async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const written = async (page: Page) => (await editor(page).locator('.cm-line').allTextContents()).join('\n');

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await page.getByRole('button', { name: 'この内容で記録する' }).click();
}

(hasBrowser ? describe : describe.skip)('a records officer at the desk', () => {
  let db: TestDatabase['db'];
  const { open, address } = journeys(async (filled) => {
    db = filled;
    for (const code of CODES) {
      const city = { code, name: `${code}市`, knownFrom: '2020-04-01', units };
      expect((await registerOrganization(db, city, 'local')).problems).toEqual([]);
      await renameUnit(db, code, '企画部/企画課', '政策課', '2024-04-01');
    }
  });

  it('types a reorganization, is shown the mistake under its line, mends it with a completion, records it, and sees it on the chart', async () => {
    const page = await open('/o/typed/desk');
    await page.getByText('機構改正を書くと').waitFor();
    await write(page, reorganization('typed', '企画部/企画課'));
    await page.getByText('という組織単位は、2026-04-01').waitFor();
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('企画部/企画課');
    expect(await page.getByRole('button', { name: '記録する' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: '10行' }).click();
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: /企画部\/政策課/ }).click();
    await page.getByText('誤りはありません').waitFor();
    await page.getByRole('cell', { name: '広報係', exact: true }).waitFor();
    await page.getByRole('button', { name: '改正後の組織図' }).click();
    await page.getByRole('treeitem', { name: /広報係/ }).waitFor();

    await page.getByRole('button', { name: '記録する', exact: true }).click();
    await page.getByText('typed市の第3版として記録します').waitFor();
    await page.getByRole('button', { name: 'この内容で記録する' }).click();
    await page.getByText('第3版として記録しました').waitFor();
    await page.getByRole('link', { name: '組織図を見る' }).click();
    await page.getByRole('button', { name: '一覧' }).click();
    await page.getByRole('treeitem', { name: /広報係/ }).waitFor();
    expect(page.url()).toContain('/o/typed@2026-04-01');
  });

  it('is offered the fields and values of the place, and sees a wrong field before anything is asked', async () => {
    const page = await open('/o/kept/desk');
    await editor(page).waitFor();
    await write(page, 'organization: kept\nreorganization:\n  titel: 改正');
    await page.getByText('titel という項目はありません').waitFor();
    await page.getByText('必要な項目 effectiveOn がありません').waitFor();
    await write(page, `${reorganization('kept', '総務部')}\n    - trans`);
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: 'transferDuty' }).waitFor();
  });

  it('starts a correction from the event, sees its impact on both axes, and records it', async () => {
    const page = await open('/o/corrected/reorganizations/corrected:r1');
    await page.getByRole('link', { name: '訂正・取消…' }).click();
    await editor(page).getByText('政策課').waitFor();
    await page.getByText('理由がありません').waitFor();
    const text = (await written(page))
      .replace("reason: ''", 'reason: 名称の写し誤り')
      .replace('政策課', '政策推進課');
    await write(page, text);
    await page.getByText('誤りはありません').waitFor();
    await page.getByText('現在の第2版での答えと、記録した後の第3版での答えの違い').waitFor();
    await page.getByRole('heading', { name: '2024年4月1日（令和6年）から' }).waitFor();
    await record(page);
    await page.getByText('第3版として記録しました').waitFor();
    await page.getByRole('link', { name: '記録を見る' }).click();
    await page.getByText(/後の記録で訂正/).waitFor();
    await page.getByText('名称の写し誤り').waitFor();
  });

  it('withdraws a reorganization from its page', async () => {
    const page = await open('/o/withdrawn/reorganizations/withdrawn:r1');
    await page.getByRole('link', { name: '施行日の変更・取下げ…' }).click();
    await page.getByRole('link', { name: '取下げ', exact: true }).click();
    await editor(page).getByText('withdraw', { exact: true }).waitFor();
    // The impact is there before the reason is.
    await page.getByRole('heading', { name: '2024年4月1日（令和6年）から' }).waitFor();
    await write(page, (await written(page)).replace("reason: ''", 'reason: 議案の否決'));
    await page.getByText('誤りはありません').waitFor();
    await record(page);
    await page.getByText('第3版として記録しました').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '改正', exact: true }).click();
    await page.getByText('取下げ').first().waitFor();
  });

  it('finds unsaved work again after a reload, and can start again', async () => {
    const page = await open('/o/kept/desk');
    await editor(page).waitFor();
    await write(page, reorganization('kept', '総務部'));
    await page.getByText('誤りはありません').waitFor();
    await page.reload();
    await page.getByText('書きかけの内容を復元しました').waitFor();
    expect(await written(page)).toBe(reorganization('kept', '総務部'));
    await page.getByText('誤りはありません').waitFor();
    await page.getByRole('button', { name: '初めから書き直す' }).click();
    await page.getByText('機構改正を書くと').waitFor();
    await page.reload();
    await editor(page).waitFor();
    expect(await written(page)).not.toContain('広報係');
  });

  it('keeps the text when somebody else recorded first, and says what to do', async () => {
    const page = await open('/o/late/desk');
    await editor(page).waitFor();
    await write(page, reorganization('late', '総務部'));
    await page.getByText('誤りはありません').waitFor();
    await renameUnit(db, 'late', '総務部/総務課', '庶務課', '2027-04-01');
    await record(page);
    await page.getByRole('alert').filter({ hasText: 'ほかの記録が加わりました' }).waitFor();
    expect(await written(page)).toBe(reorganization('late', '総務部'));
    await page.getByRole('button', { name: '新しい記録で確かめ直す' }).click();
    await page.getByRole('button', { name: '記録する', exact: true }).click();
    await page.getByText('late市の第4版として記録します').waitFor();
    await page.getByRole('button', { name: 'この内容で記録する' }).click();
    await page.getByText('第4版として記録しました').waitFor();
  });

  it('leaves the editor with Escape and Tab, and records nothing with one step', async () => {
    const page = await open('/o/kept/desk');
    await editor(page).waitFor();
    await write(page, reorganization('kept', '総務部'));
    await page.getByText('誤りはありません').waitFor();
    await page.getByRole('button', { name: '記録する', exact: true, disabled: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('kept市の第3版として記録します').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '記録する', exact: true }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '記録', exact: true }).click();
    await page.getByRole('heading', { name: /第2版/ }).waitFor();
  });

  it('asks who has not signed in to do so before recording', async () => {
    const page = await open('/o/kept');
    await page.route('**/sign-in.json', (route) => route.fulfill({ json: { read: 'public', way: 'TOKEN' } }));
    await page.goto(`${address()}/o/kept/desk`);
    await page.getByText('記録するには、サインインしてください。').waitFor();
    expect(await page.getByRole('button', { name: '記録する' }).count()).toBe(0);
  });
});
