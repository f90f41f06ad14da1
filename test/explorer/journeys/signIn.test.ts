/** People sign in at the identity provider, record as who they are, and sign out. */

import { hasBrowser } from '../../support/chromium.js';
import { describe, expect, it } from '../../support/jest.js';
import { keptFor, signInJourneys } from './signedIn.js';

const FILE = `organization: town
reorganization:
  title: 機構改正
  effectiveOn: '2026-06-01'
  changes:
    - create:
        unit:
          name: 新設部
          kind: 部
`;

const VIEW = '/o/town@2026-04-01~2/duties?lang=ja';

(hasBrowser ? describe : describe.skip)('at the identity provider', () => {
  const { open, openFresh, signIn, signOut, atProvider, seen, log, provider, address } = signInJourneys({});

  it('a person signs in and is at the same view again, with the role and the end of the sign-in', async () => {
    const page = await open(VIEW);
    await page.getByRole('link', { name: '起案' }).waitFor({ state: 'detached' });
    await signIn(page, 'hanako');
    expect(page.url()).toBe(`${address()}${VIEW}`);
    await page.getByRole('link', { name: '起案' }).waitFor();
    await page.getByRole('button', { name: 'hanako としてサインイン中' }).click();
    await page.getByText('記録者（読む、記録する）').waitFor();
    await page.getByText('期限の前に自動で延長されます').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('記録者（読む、記録する）').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'hanako としてサインイン中' }).waitFor();
  });

  it('records as that person, whom the log names', async () => {
    const page = await open('/o/town/desk');
    await page.getByText('記録するには、サインインしてください。').waitFor();
    await page.locator('main').getByRole('button', { name: 'サインイン', exact: true }).click();
    await atProvider(page, 'hanako');
    await page.getByRole('button', { name: '記録する' }).waitFor();
    await page.locator('.cm-content').fill(FILE);
    await page.getByRole('button', { name: '記録する' }).click();
    await page.getByRole('button', { name: 'この内容で記録する' }).click();
    await page.getByText('第3版として記録しました。').waitFor();
    await page.getByRole('link', { name: '記録', exact: true }).click();
    await page.getByText('hanako').nth(1).waitFor();
  });

  it('shows a reader nothing that records', async () => {
    const page = await open('/o/town@2026-04-01~2/log');
    await signIn(page, 'yomi');
    await page.getByText('公開改正').first().waitFor();
    expect(await page.getByRole('link', { name: '起案' }).count()).toBe(0);
    expect(await page.getByText('訂正・取消').count()).toBe(0);
    await page.goto(`${address()}/o/town/desk`);
    await page.getByText('あなたの役割では、この団体に記録できません。').waitFor();
    expect(await page.getByRole('button', { name: '記録する' }).count()).toBe(0);
  });

  it('asks again when the sign-in has expired, and what was written is still there', async () => {
    provider().change({ lifetime: 6, refreshes: false });
    const page = await open('/o/town/desk');
    await signIn(page, 'hanako');
    await page.locator('.cm-content').fill(`# 書きかけ\n${FILE}`);
    await page.getByRole('button', { name: '期限切れ：サインインし直す' }).click();
    provider().change({ lifetime: 300 });
    await page.getByText('サインインの期限が切れました。').waitFor();
    await atProvider(page, 'hanako');
    await page.getByText('# 書きかけ').waitFor();
    await page.getByRole('button', { name: 'hanako としてサインイン中' }).waitFor();
  });

  it('gets the next token by itself where the provider gives it', async () => {
    provider().change({ lifetime: 4 });
    const page = await open(VIEW);
    await signIn(page, 'hanako');
    const exchanged = () => provider().asked.filter(({ url }) => url.endsWith('/token')).length;
    const before = exchanged();
    // The page asks the service whom each new token is from.
    while (exchanged() < before + 2) await page.waitForResponse(/sign-in\.json$/);
    await page.getByRole('button', { name: 'hanako としてサインイン中' }).waitFor();
  });

  it('signs out here and there, without a token in the address', async () => {
    const page = await open(VIEW);
    await signIn(page, 'hanako');
    await signOut(page, 'hanako');
    expect(page.url()).toBe(`${address()}${VIEW}`);
    const left = provider().asked.filter(({ url }) => url.includes('/logout'));
    expect(left).toEqual([
      expect.objectContaining({ status: 303, url: expect.not.stringContaining('hint') }),
    ]);
    expect(provider().asked.some(({ url, status }) => url.endsWith('/revoke') && status === 200)).toBe(true);
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('eyJ');
  });

  it('says what is wrong: the provider does not answer, the person refuses, the return was not begun here', async () => {
    const page = await open(VIEW);
    provider().fail(true);
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByRole('button', { name: / でサインイン$/ }).click();
    await page.getByRole('alert').getByText('から応答が得られません').waitFor();
    provider().fail(false);
    await atProvider(page, 'Cancel');
    await page.getByRole('alert').getByText('サインインが完了しませんでした').waitFor();
    await page.getByRole('link', { name: 'サインインせずに戻る' }).click();
    await page.waitForURL(`${address()}${VIEW}`);
    await page.goto(`${address()}/signed-in?code=stolen&state=of-another`);
    await page.getByRole('alert').getByText('このタブで始めたものではないか').waitFor();
    expect(page.url()).toBe(`${address()}/signed-in`);
    provider().change({ audience: 'another' });
    await atProvider(page, 'hanako');
    await page.getByRole('alert').getByText('受け取ったトークンはこのサービスでは使えません').waitFor();
    provider().change({ audience: 'enkaku' });
  });

  it('says that the page must be opened over https where the browser does not allow signing in without it', async () => {
    const page = await openFresh(VIEW);
    // So a browser calls a page that came from another computer over http.
    await page.addInitScript({
      content: "Object.defineProperty(window, 'isSecureContext', { value: false })",
    });
    await page.reload();
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByRole('button', { name: / でサインイン$/ }).click();
    await page.getByRole('alert').getByText('この画面は https で開かれていない').waitFor();
    expect(page.url()).toBe(`${address()}${VIEW}`);
    // A token can be pasted there.
    await page.getByText('トークンを貼り付けてサインイン').click();
    await page.getByRole('textbox', { name: 'トークン' }).waitFor();
  });

  it('keeps no token in an address, in the browser beyond the tab, or in the log', async () => {
    const page = await open(VIEW);
    await signIn(page, 'hanako');
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).toContain('eyJ');
    expect(await keptFor(page)).not.toContain('eyJ');
    await page.goBack();
    await page.goForward();
    await page.getByRole('button', { name: 'hanako としてサインイン中' }).waitFor();
    expect(page.url()).not.toMatch(/code=|state=/);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter((url) => url.includes('eyJ'))).toEqual([]);
    expect(log.length).toBeGreaterThan(50);
    expect(log.filter((line) => /eyJ|code=/.test(line))).toEqual([]);
    const hosts = new Set(seen.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin));
    expect(hosts).toEqual(new Set([address(), new URL(provider().issuer).origin]));
    const another = await page.context().newPage();
    await another.goto(`${address()}${VIEW}`);
    await another.getByRole('button', { name: 'サインイン', exact: true }).waitFor();
  });
});
