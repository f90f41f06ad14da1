/** The pages of a service on one's own computer sign in by themselves: also where reading needs a token, and in the IDE. */

import pino from 'pino';
import { localAccess } from '../../../src/access/access.js';
import { type Service, startService } from '../../../src/server/service.js';
import { recordCity } from '../../access/organizations.js';
import { MUTATIONS } from '../../access/questions.js';
import { secret } from '../../support/access.js';
import { hasBrowser, sharedChromium } from '../../support/chromium.js';
import { testDatabase } from '../../support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '../../support/jest.js';

const input = JSON.stringify(MUTATIONS.recordReorganization?.('town')).replace(/"(\w+)":/g, '$1:');

(hasBrowser ? describe : describe.skip)('on the computer of the service', () => {
  let service: Service;

  beforeAll(async () => {
    const { db } = await testDatabase();
    await recordCity(db, 'town', '公開');
    service = await startService(db, {
      ...{ host: '127.0.0.1', port: 0, allowedHosts: [], log: pino({ level: 'silent' }) },
      access: localAccess(secret, 'token'),
      question: `mutation { recordReorganization(input: ${input.replace('idempotencyKey:"k"', 'idempotencyKey:"ide"')}) {
        revision { number recordedBy } problems { code } } }`,
    });
  });
  afterAll(async () => {
    await service.stop();
  });

  it('a person reads without doing anything for it, and no token is in the address or kept by the browser', async () => {
    const context = await (await sharedChromium()).newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    await page.goto(`${service.address}/o/town@2026-04-01~2`);
    await page.getByText('3の組織単位').waitFor();
    expect(page.url()).not.toContain('eyJ');
    expect(
      await page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])'),
    ).not.toContain('eyJ');
    await context.close();
  });

  it('a person records in the IDE', async () => {
    const page = await (await sharedChromium()).newPage();
    await page.goto(`${service.address}/ide`);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByText('"recordedBy": "local"').waitFor();
    await page.close();
  });
});
