/** Which requests of a page have no answer yet. */
import type { Page, Request } from 'playwright-core';

export function underWayOn() {
  const requests = new Map<Page, Set<Request>>();

  function listen(page: Page): void {
    const asked = new Set<Request>();
    requests.set(page, asked);
    page.on('request', (request) => asked.add(request));
    page.on('requestfinished', (request) => asked.delete(request));
    page.on('requestfailed', (request) => asked.delete(request));
  }

  /** Resolves when all has been answered and drawn, and nothing more was asked after that. */
  async function isQuiet(page: Page): Promise<void> {
    const asked = requests.get(page);
    for (let frames = 0; frames < 2; frames += asked?.size === 0 ? 1 : -frames) {
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))');
    }
  }
  return { listen, isQuiet };
}
