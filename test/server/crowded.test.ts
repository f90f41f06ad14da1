/** What a caller is told while too many questions wait. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { refuseWhenCrowded } from '../../src/server/asking/crowded.js';
import { afterAll, describe, expect, it } from '../support/jest.js';

let isCrowded = false;
const app = express()
  .use(refuseWhenCrowded(() => isCrowded))
  .use((_request, response) => void response.json({ data: {} }));
const http = app.listen(0, '127.0.0.1');
await once(http, 'listening');
afterAll(() => void http.close());

const ask = () => fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`, { method: 'POST' });

describe('a question that comes while too many wait', () => {
  it('is refused at once, says when to come again, and passes when the line is short', async () => {
    isCrowded = true;
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: expect.stringContaining('Too many questions and recordings are waiting.'),
          extensions: { code: 'UNAVAILABLE', messages: { ja: expect.any(String), en: expect.any(String) } },
        },
      ],
    });
    isCrowded = false;
    expect((await ask()).status).toBe(200);
  });
});
