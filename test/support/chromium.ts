/** The browser of the machine, driven for journeys, screenshots and measurements. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { atEndOfProcess } from './endOfProcess.js';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(executablePath);

/** As root Chromium has no sandbox; it opens nothing but the service. */
export const startChromium = (...args: string[]): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });

let shared: Promise<Browser> | undefined;

/** One for all test files of a process: the first page of a browser takes as much time as eight later ones. */
export function sharedChromium(): Promise<Browser> {
  if (shared) return shared;
  // It draws the same without software that stands in for a graphics card.
  shared = startChromium('--disable-gpu');
  atEndOfProcess(async () => (await shared)?.close());
  return shared;
}
