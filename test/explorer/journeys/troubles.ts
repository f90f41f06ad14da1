/** What a browser complains about in its console: refusals of the Content-Security-Policy, errors and warnings. */
import type { Page } from 'playwright-core';

/** Journeys take the service away, and ask for what is not there. */
const OF_THE_NETWORK =
  /^Failed to load resource|Unable to preload CSS|Failed to fetch dynamically imported module/;

export function listenForTroubles(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    const isTrouble = ['error', 'warning'].includes(message.type()) && !OF_THE_NETWORK.test(message.text());
    if (isTrouble) troubles.push(`${page.url()}: ${message.text()}`);
  });
}
