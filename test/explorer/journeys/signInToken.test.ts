/** Where reading needs a token, and people sign in with one that they were given. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { writeToken } from '../../../src/access/writeToken.js';
import { secret } from '../../support/access.js';
import { hasBrowser } from '../../support/chromium.js';
import { describe, expect, it } from '../../support/jest.js';
import { keptFor, signInJourneys } from './signedIn.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tokenOf = (subject: string, seconds = 600) =>
  writeToken({ subject, roles: new Map([['town', 'reader']]), seconds }, { secret });

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'トークン' }).fill(text);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

(hasBrowser ? describe : describe.skip)('with a token', () => {
  const { open, log, seen, address } = signInJourneys({
    read: 'token',
    keys: { secret },
    issuer: undefined,
    audience: undefined,
  });

  it('the first visit shows the sign-in, says why a token is not accepted, and then the view', async () => {
    const page = await open('/o/town@2026-04-01~2');
    await page.getByRole('heading', { name: 'サインイン' }).waitFor();
    await page.getByText('閲覧するには、サインインしてください。').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    const good = await tokenOf('yomi');
    for (const [text, problem] of [
      ['hunter2', 'トークンの形をしていません'],
      [`${good.slice(0, -4)}AAAA`, 'このトークンは、このサービスでは使えません'],
      [await tokenOf('yomi', -60), 'に切れています'],
    ]) {
      await paste(page, text ?? '');
      await page
        .getByRole('alert')
        .getByText(problem ?? '')
        .waitFor();
    }
    await paste(page, `Bearer ${good.slice(0, 40)}\n${good.slice(40)} `);
    await page.getByText('3の組織単位').waitFor();
    expect(page.url()).toBe(`${address()}/o/town@2026-04-01~2`);
    expect(await keptFor(page)).not.toContain('eyJ');
    expect([...seen, ...log].filter((text) => text.includes('eyJ'))).toEqual([]);
    await page.reload();
    await page.getByText('3の組織単位').waitFor();
    const another = await page.context().newPage();
    await another.goto(page.url());
    await another.getByRole('heading', { name: 'サインイン' }).waitFor();
  });

  it('signing out hides what was shown', async () => {
    const page = await open('/o/town@2026-04-01~2');
    await paste(page, await tokenOf('yomi'));
    await page.getByRole('button', { name: 'yomi としてサインイン中' }).click();
    await page.getByText('閲覧者（読む）').waitFor();
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByRole('heading', { name: 'サインイン' }).waitFor();
    expect(await page.getByText('公開市').count()).toBe(0);
    await paste(page, await tokenOf('another'));
    await page.getByRole('button', { name: 'another としてサインイン中' }).waitFor();
  });

  it('what is shown stays when the token expires, and goes on with another one', async () => {
    const page = await open('/o/town@2026-04-01~2');
    // The service accepts it for some seconds more, since clocks differ.
    await paste(page, await tokenOf('yomi', 3));
    await page.getByRole('button', { name: '期限切れ：サインインし直す' }).waitFor();
    await page.getByText('3の組織単位').waitFor();
    await page.getByRole('link', { name: '対照表' }).click();
    await page.getByRole('dialog').getByText('サインインの期限が切れました。').waitFor();
    await paste(page, await tokenOf('yomi'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('table').getByText('公開統合部').first().waitFor();
  });

  it('a file of the view is saved as the person who is signed in', async () => {
    const page = await open('/o/town@2026-04-01~2');
    await paste(page, await tokenOf('yomi'));
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'JSON' }).click();
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('公開企画部');
  });

  it('an embedded view says that it needs a sign-in, and has no form for it', async () => {
    const page = await open('/embed/town@2026-04-01~2');
    await page.getByText('埋め込まれた画面の中ではサインインできません').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: '新しいタブで開く' }).click();
    await (await opened).getByRole('heading', { name: 'サインイン' }).waitFor();
  });

  it.each([
    { lang: 'ja', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { lang: 'en', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)('axe-core finds nothing: $lang, $colorScheme', async ({ lang, ...look }) => {
    const page = await open(`/o/town?lang=${lang}`, look);
    await page.getByRole('button', { name: /^(サインイン|Sign in)$/ }).click();
    await page.getByRole('textbox').waitFor();
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
  });
});
