/** The console at /ide, where somebody has to sign in to record. */

import { MUTATIONS } from '../../access/questions.js';
import { hasBrowser } from '../../support/chromium.js';
import { describe, expect, it } from '../../support/jest.js';
import { keptFor, signInJourneys } from './signedIn.js';

const input = JSON.stringify({
  ...MUTATIONS.recordReorganization?.('town'),
  idempotencyKey: 'console',
}).replace(/"(\w+)":/g, '$1:');
const question = `mutation { recordReorganization(input: ${input}) { revision { number recordedBy } problems { code } } }`;

(hasBrowser ? describe : describe.skip)('the console', () => {
  const { open, atProvider, signOut, seen, log, address } = signInJourneys({}, question);

  it('asks to sign in when a mutation is run, and runs it as that person afterwards', async () => {
    const page = await open('/ide');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByRole('dialog').getByText('記録するには、サインインしてください。').waitFor();
    await atProvider(page, 'hanako');
    await page.getByRole('button', { name: 'hanako としてサインイン中' }).waitFor();
    expect(page.url()).toBe(`${address()}/ide`);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByText('"recordedBy": "hanako"').waitFor();
    expect(await keptFor(page)).not.toContain('eyJ');
    expect([...seen, ...log].filter((text) => text.includes('eyJ'))).toEqual([]);
    await signOut(page, 'hanako');
  });
});
