/** The desk where something is in the way: the service is away, the storage is full; and what it offers to write. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';

const head = `organization: '102041'
reorganization:
  title: 令和9年の改正
  effectiveOn: '2027-04-01'
  changes:
`;

const EDITOR = /記録ファイル（YAML）|Record file \(YAML\)/;
const editor = (page: Page) => page.getByRole('textbox', { name: EDITOR });
const written = async (page: Page) => (await editor(page).locator('.cm-line').allTextContents()).join('\n');

async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

(hasBrowser ? describe : describe.skip)('at the desk a records officer', () => {
  const { open } = journeysInIsesaki();

  async function offeredAfter(page: Page, text: string): Promise<string[]> {
    await write(page, head + text);
    await page.keyboard.press('Control+Space');
    const options = page.getByRole('option');
    await options.first().waitFor();
    const lines = await options.allInnerTexts();
    await page.keyboard.press('Escape');
    return lines.map((line) => line.replace(/\s+/g, ' '));
  }

  it('is offered the duties, posts and kinds of the eve, with who has them', async () => {
    const page = await open('/o/102041/desk');
    await editor(page).waitFor();
    const duties = await offeredAfter(page, '    - transferDuty: { duty: ');
    expect(duties.join()).toMatch(/電子地域通貨（ISECA）に関する事務.*産業経済部\/商工労働課/);
    expect((await offeredAfter(page, '    - changePost: { post: ')).join()).toMatch(/会計管理者.*副部長級/);
    const words = await offeredAfter(page, '    - changePost: { post: 副部長, removeDuties: [');
    expect(words.join()).toContain('部局間の連絡、協力及び調整');
    expect(await offeredAfter(page, '    - create: { unit: { name: 新係, kind: ')).toEqual(
      expect.arrayContaining(['部', '課', '係']),
    );
  });

  it('sees the impact of a correction of which the service cannot describe twenty days at once', async () => {
    const page = await open('/o/102041/desk');
    await editor(page).waitFor();
    const asked: number[] = [];
    await page.route('**/graphql', async (route) => {
      const { operationName, variables } = route.request().postDataJSON();
      if (operationName === 'Preview') asked.push(variables.impacts);
      const isTooMuch = operationName === 'Preview' && variables.impacts > 1;
      const errors = [{ message: '費用', extensions: { code: 'TOO_COSTLY' } }];
      await (isTooMuch ? route.fulfill({ status: 400, json: { errors } }) : route.continue());
    });
    await write(page, `${head}    - abolish: { unit: 総務部/総務課/管理係 }`);
    await page.getByText('誤りはありません').waitFor();
    await page.getByRole('button', { name: '影響' }).click();
    await page.getByRole('heading', { name: '2027年4月1日（令和9年）から' }).waitFor();
    expect(asked.slice(0, 3)).toEqual([20, 5, 1]);
  });

  it('takes an offered duty, and sees that there is nothing wrong', async () => {
    const page = await open('/o/102041/desk');
    await editor(page).waitFor();
    await write(page, `${head}    - endDuty:\n        duty: `);
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: /内部統制/ }).click();
    await page.getByText('誤りはありません').waitFor();
    await page.getByText('内部統制に関する事務').nth(1).waitFor();
  });

  it('reads in Japanese, or in English, what a field means', async () => {
    const page = await open('/o/102041/desk');
    await editor(page).waitFor();
    expect((await offeredAfter(page, '    - ')).join()).toMatch(/merge ?統合/);
    await write(page, `${head}    - mer`);
    await page.keyboard.press('Control+Space');
    await page.getByText('組織単位を一つに統合します。').waitFor();
    const english = await open('/o/102041/desk?lang=en');
    await editor(english).waitFor();
    await write(english, `${head}    - mer`);
    await english.keyboard.press('Control+Space');
    await english.getByText('Verb: merges units into one.').waitFor();
  });

  it('keeps the text while the service is away, and has it checked when it is back', async () => {
    const page = await open('/o/102041/desk');
    await editor(page).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    const text = `${head}    - abolish: { unit: 総務部/総務課/管理係 }`;
    await write(page, text);
    await page.getByRole('alert').filter({ hasText: 'サービスに接続できないため' }).waitFor();
    await page.getByText('まだ確かめていません').waitFor();
    expect(await page.getByRole('button', { name: '記録する' }).isDisabled()).toBe(true);
    expect(await written(page)).toBe(text);
    await page.unroute('**/graphql');
    // By itself.
    await page.getByText('誤りはありません').waitFor();
    await page.getByText('総務課管理係を廃止').first().waitFor();
    expect(await page.getByText('サービスに接続できないため').count()).toBe(0);
  });

  it('is told that it is not known whether it was recorded, and records the same again without doing it twice', async () => {
    const page = await open('/o/102041/desk');
    await editor(page).waitFor();
    await write(page, `${head}    - rename: { unit: 総務部/総務課/管理係, name: 庶務係 }`);
    await page.getByText('誤りはありません').waitFor();
    // It is recorded, but its answer is lost.
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      if (isLost || !route.request().postData()?.includes('mutation')) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    const record = async () => {
      await page.getByRole('button', { name: '記録する', exact: true }).click();
      await page.getByRole('button', { name: 'この内容で記録する' }).click();
    };
    await record();
    await page.getByText('返事が届きませんでした').waitFor();
    await record();
    await page.getByText('第3版として記録しました').waitFor();
    await page.getByRole('link', { name: '記録を見る' }).click();
    await page.getByRole('heading', { name: /第3版/ }).waitFor();
    expect(await page.getByRole('heading', { name: /第4版/ }).count()).toBe(0);
  });

  it('is told when this browser keeps nothing, and can go on writing', async () => {
    const page = await open('/o/102041/desk');
    await editor(page).waitFor();
    await page.evaluate("Storage.prototype.setItem = () => { throw new Error('full'); }");
    const text = `${head}    - abolish: { unit: 総務部/総務課/秘書係 }`;
    await write(page, text);
    await page.getByRole('alert').filter({ hasText: '書きかけの内容を保存できません' }).waitFor();
    expect(await written(page)).toBe(text);
    await page.getByText('という組織単位は、2027-04-01').first().waitFor();
  });
});
