/** A city of 10,000 units, some with names that try to be markup. */
import { readFile } from 'node:fs/promises';
import type { BaselineUnit } from '../../../src/domain/words/command.js';
import { recordReorganization, registerOrganization } from '../../../src/record.js';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeys } from './browser.js';
import { until } from './until.js';

const MARKUP = '<img src=x onerror="document.title=1">課';

/** As the service refuses a comparison of many years. */
const TOO_COSTLY = {
  errors: [
    {
      message: 'This question costs too much: 1800000 points',
      extensions: { code: 'TOO_COSTLY', cost: 1_800_000, allowed: 500_000 },
    },
  ],
};

/** 20 departments of 24 sections, each section with 20 subsections: 10,100 in all. */
const units: BaselineUnit[] = Array.from({ length: 20 }, (_, i) => ({
  name: `第${i + 1}部`,
  kind: '部',
  children: Array.from({ length: 24 }, (_, j) => ({
    name: i === 0 && j === 0 ? MARKUP : `第${i + 1}の${j + 1}課`,
    kind: '課',
    children: Array.from({ length: 20 }, (_, k) => ({
      name: `第${i + 1}の${j + 1}の${k + 1}係`,
      kind: '係',
    })),
  })),
}));

(hasBrowser ? describe : describe.skip)('a city of 10,000 units', () => {
  const { open } = journeys(async (db) => {
    const city = { code: 'large', name: '大きな市', knownFrom: '2020-04-01', units };
    expect((await registerOrganization(db, city, 'local')).problems).toEqual([]);
    const reorganization = {
      title: '機構改正',
      effectiveOn: '2024-04-01',
      changes: [{ transfer: { unit: '第1部/第1の2課', under: '第20部' } }],
    };
    await recordReorganization(db, { organization: 'large', reorganization }, 'local');
  });

  it('is counted, and drawn: each department in a colour of its own', async () => {
    const page = await open('/o/large@2024-04-01~2');
    await page.getByText('10,100の組織単位').waitFor();
    // A text, because it runs in the page and not here.
    const colors = await until<number>(
      page,
      `(() => {
      const canvas = document.querySelector('canvas');
      const pixels = canvas?.getContext('2d').getImageData(40, 0, 1, canvas.height).data ?? [];
      const found = new Set();
      for (let i = 0; i < pixels.length; i += 4) found.add(pixels.slice(i, i + 3).join());
      return found.size > 15 ? found.size : undefined;
    })()`,
    );
    expect(colors).toBeGreaterThan(15);
  });

  it('is a tree of which only the rows in sight are in the page, from the first to the last', async () => {
    const page = await open('/o/large@2024-04-01~2');
    await page.getByRole('button', { name: '一覧' }).click();
    const tree = page.getByRole('tree');
    await tree.getByText('第1部').first().waitFor();
    expect(await page.getByRole('treeitem').count()).toBeLessThan(80);
    await tree.focus();
    await page.keyboard.press('End');
    await tree.getByText('第1の2の20係').waitFor();
  });

  it('is such a tree on a small screen, too', async () => {
    const page = await open('/o/large@2024-04-01~2', { viewport: { width: 390, height: 844 } });
    await page.getByRole('tree').getByText('第1部').first().waitFor();
    expect(await page.getByRole('treeitem').count()).toBeLessThan(80);
  });

  it('has the 係 of a 課 that moved in one line of the comparison, which opens', async () => {
    const page = await open('/o/large@2024-04-01~2/compare/2024-03-31');
    await page.getByText('第1部第1の2課を第20部へ移管').waitFor();
    // What did not change is not there.
    expect(await page.getByText('第1の3課').count()).toBe(0);
    const followed = page.getByRole('button', { name: '第1の2課とともに所属が変わった20の組織単位' });
    await followed.last().waitFor();
    expect(await page.getByRole('link', { name: '第1の2の7係' }).count()).toBe(0);
    await followed.last().click();
    await page.getByRole('link', { name: '第1の2の7係' }).waitFor();
    await followed.last().click();
    await page.getByRole('link', { name: '第1の2の7係' }).waitFor({ state: 'detached' });
  });

  it('is compared without sentences where that is all the service answers, and with them for one part', async () => {
    const page = await open('/o/large@2024-04-01~2');
    await page.getByText('10,100の組織単位').waitFor();
    await page.route('**/graphql', async (route) => {
      const asked = route.request().postDataJSON();
      const isTooMuch = asked.operationName === 'Compare' && asked.variables.under === undefined;
      await (isTooMuch ? route.fulfill({ status: 400, json: TOO_COSTLY }) : route.continue());
    });
    await page.getByRole('link', { name: '対照表' }).click();
    await page.getByText('変更の文・条項・事務・職を省いています。部署か近い日を選ぶと').waitFor();
    await page
      .getByRole('row', { name: /第1の2課.*移管/ })
      .first()
      .waitFor();
    expect(await page.getByText('第1部第1の2課を第20部へ移管').count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv).toContain('"移管","large:u23","第1部","第1の2課","課",""');
    expect(csv).toContain('"移管","","","","","large:u23","第20部","第1の2課","課"');
    await page.getByText('部署か近い日を選ぶと').click();
    const choices = page.getByRole('group').filter({ hasText: '一つの部署を比べる' });
    await choices.getByRole('link', { name: '第20部', exact: true }).click();
    await page.getByText('第1部第1の2課を第20部へ移管').waitFor();
    expect(page.url()).toContain('?under=large:u');
    expect(await page.getByText('変更の文・条項・事務・職を省いています').count()).toBe(0);
  });

  it('says what can be compared where nothing else is answered', async () => {
    const page = await open('/o/large@2024-04-01~2?lang=en');
    await page.route('**/graphql', async (route) => {
      const isComparison = route.request().postDataJSON().operationName.startsWith('Compare');
      await (isComparison ? route.fulfill({ status: 400, json: TOO_COSTLY }) : route.continue());
    });
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByText('This is more than can be answered at once.').waitFor();
    await page.getByText('These comparisons may be shown:').waitFor();
    await page.getByRole('link', { name: '第20部' }).waitFor();
    // The day can still be changed.
    await page.getByRole('textbox', { name: 'Compared with the day' }).waitFor();
    expect(await page.getByText('points').count()).toBe(0);
  });

  it('finds one of its units, and shows where it moved from', async () => {
    const page = await open('/o/large@2024-04-01~2');
    await page.getByRole('combobox', { name: /以前の名称/ }).fill('第1の2課');
    await page
      .getByRole('option', { name: /第1の2課/ })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: '第1の2課' });
    await panel.getByText('第20部').first().waitFor();
    await panel.getByRole('link', { name: '所属 第1部 2020-04-01から2024-03-31まで' }).waitFor();
  });

  it('shows a name that tries to be markup as text', async () => {
    const page = await open('/o/large@2024-04-01~2');
    await page.getByRole('button', { name: '一覧' }).click();
    await page.getByRole('treeitem', { name: MARKUP }).click();
    await page.getByRole('complementary', { name: MARKUP }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toContain('大きな市');
  });
});
