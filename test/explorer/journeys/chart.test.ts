/** The chart: names at first sight, paths, what a day changed, the keyboard on the picture, numbers over time, paper. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from '../../support/jest.js';
import { hasBrowser, journeysInIsesaki } from './browser.js';
import { until } from './until.js';

(hasBrowser ? describe : describe.skip)('who looks at the chart', () => {
  const { open, openFresh, address } = journeysInIsesaki({ oneVisit: true });
  const DAY = '/o/102041@2026-04-01~2';

  /** The texts that are drawn on the canvas, each with where it begins, in CSS pixels. */
  async function drawn(page: Page): Promise<Map<string, { x: number; y: number }>> {
    // A text, because it runs in the page and not here: each text of the next painting is noted.
    const found = await page.evaluate(`new Promise((done) => {
      const texts = [];
      const original = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        texts.push([text, x, y]);
        return original.call(this, text, x, y);
      };
      const canvas = document.querySelector('canvas');
      canvas.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: canvas.getBoundingClientRect().x + 8, clientY: canvas.getBoundingClientRect().y + 30 }));
      const wait = () => texts.length > 0 ? done(texts) : requestAnimationFrame(wait);
      wait();
    }).then((texts) => { return texts; })`);
    return new Map((found as [string, number, number][]).map(([text, x, y]) => [text, { x, y }]));
  }

  it('reads the names of sections at once, without zooming', async () => {
    const page = await open('/o/102041@2026-04-01', { viewport: { width: 1280, height: 800 } });
    await page.getByText('123の組織単位').waitFor();
    const texts = await drawn(page);
    for (const name of ['市長戦略部', '総務課', '文書管理係', '多文化共生課', '法規係'])
      expect([...texts.keys()]).toContain(name);
    // Left to right: 部, 課, 係.
    expect(texts.get('総務課')!.x).toBeGreaterThan(texts.get('総務部')!.x);
    expect(texts.get('文書管理係')!.x).toBeGreaterThan(texts.get('総務課')!.x);
  });

  it('sees the path of the unit under the mouse, and what the day made of it', async () => {
    const page = await open('/o/102041@2026-04-01');
    await page.getByText('123の組織単位').waitFor();
    const { x, y } = (await drawn(page)).get('文書管理係')!;
    await page.locator('canvas').hover({ position: { x: x + 4, y } });
    await page.getByText('総務部 › 総務課 › 文書管理係').waitFor();
    await page.getByText('⊃ 統合・分割など').waitFor();
    await page.locator('canvas').click({ position: { x: x + 4, y } });
    await page.getByRole('complementary', { name: '文書管理係' }).waitFor();
    expect(page.url()).toContain('/u/102041:u139');
  });

  it('goes over the picture with the keys of the tree, and selects', async () => {
    const page = await open('/o/102041@2026-04-01');
    await page.getByText('123の組織単位').waitFor();
    await page.getByRole('tree').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByText('市長戦略部 › 秘書課 › 管理係').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '管理係' }).waitFor();
  });

  it('reads how many units of each kind there are, how that changed, and goes to another day on the line', async () => {
    const page = await open(DAY);
    const sections = page.getByRole('listitem').filter({ hasText: /^係/ });
    await sections.getByText('70', { exact: true }).waitFor();
    await sections.getByText('−13').waitFor();
    await sections.getByText('直前の変更からの増減').waitFor({ state: 'attached' });
    await sections.locator('svg').click({ position: { x: 4, y: 10 } });
    await page.waitForURL('**/o/102041@2025-04-01~2');
    await sections.getByText('83', { exact: true }).waitFor();
    expect(await sections.getByText('−13').count()).toBe(0);
  });

  it('finds the numbers folded on a small screen, and unfolds them', async () => {
    const page = await open(DAY, { viewport: { width: 390, height: 800 } });
    await page.getByText('123の組織単位').waitFor();
    const sections = page.getByRole('listitem').filter({ hasText: /^係/ });
    expect(await sections.isVisible()).toBe(false);
    await page.getByText('123の組織単位').click();
    await sections.waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('sees a unit on its way while the day moves, and all at rest afterwards', async () => {
    // Its clock is changed for good.
    const page = await openFresh('/o/102041@2025-04-01', { reducedMotion: 'no-preference' });
    await page.getByText('の組織単位').first().waitFor();
    await page.evaluate(`{
      window.seen = [];
      const original = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        if (text === '総務課') window.seen.push(Math.round(y));
        return original.call(this, text, x, y);
      };
    }`);
    await page.clock.install();
    await page.getByRole('button', { name: '次の変更の日へ' }).click();
    // The clock of the page goes only when it is told to, so a slow machine leaves no frame out.
    let places: number[] = [];
    for (let i = 0; i < 2000 && new Set(places).size < 4; i += 1) {
      await page.clock.runFor(40);
      places = (await page.evaluate('window.seen')) as number[];
    }
    expect(new Set(places).size).toBeGreaterThanOrEqual(4);
    await page.clock.runFor(2000);
    const rest = ((await page.evaluate('window.seen')) as number[]).at(-1);
    await page.clock.resume();
    expect(Math.round((await drawn(page)).get('総務課')!.y)).toBe(rest);
  });

  it('draws as many pixels as a screen of high density has', async () => {
    const page = await open(DAY, { deviceScaleFactor: 2 });
    await page.getByText('123の組織単位').waitFor();
    await until(
      page,
      `(() => {
      const canvas = document.querySelector('canvas');
      return canvas.clientWidth > 0 && canvas.width === canvas.clientWidth * 2 && canvas.height === canvas.clientHeight * 2;
    })()`,
    );
  });

  it('prints an organization chart of boxes and lines, and nothing else', async () => {
    const page = await open(DAY);
    await page.getByText('123の組織単位').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: '伊勢崎市 組織図' }).waitFor();
    await page.getByText(/2026年4月1日（令和8年）現在\s+123の組織単位\s+引用：102041@2026-04-01~2/).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(123);
    await page
      .getByRole('listitem')
      .filter({ hasText: /^総務課管理係文書管理係法規係$/ })
      .waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('canvas').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '印刷' }).waitFor();
  });

  it('takes the chart along as a picture with its citation', async () => {
    const page = await open(DAY);
    await page.getByText('123の組織単位').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('102041-2026-04-01-2.svg');
    const picture = await readFile(await download.path(), 'utf8');
    expect(picture).toContain('引用：102041@2026-04-01~2');
    expect(picture.match(/<rect /g)).toHaveLength(124);
    expect(page.url()).toBe(`${address()}${DAY}`);
  });
});
