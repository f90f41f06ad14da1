import type { Page } from 'playwright-core';

/**
 * Waits until a piece of JavaScript in the page has a value, looking once in each frame, and returns it. Playwright's own way
 * looks from inside the page, where the policy of the page forbids to run a text.
 */
export async function until<T>(page: Page, script: string): Promise<T> {
  for (;;) {
    const value = await page.evaluate<T>(script);
    if (value) return value;
    await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
  }
}
