/** Measures the explorer in a browser, on cities of 2,000 and 10,000 units: npm run bench -- explorer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { hasBrowser, startChromium } from '../../test/support/chromium.js';
import { withNewDatabase } from '../database.js';
import { type City, serveCity } from './city.js';
import type { Measured } from './report.js';
import { firstLoads, jumpsOfDay, movements, stepsOfDay, stepsOfRevision } from './visits.js';

export async function measurePage(say: (line: string) => void): Promise<Measured[]> {
  if (!hasBrowser) throw new Error('No Chromium is installed (CHROMIUM_PATH).');
  const browser = await startChromium();
  const of = (units: string, departments: number) =>
    withNewDatabase(async (db) => {
      say(`recording a city of ${units} units`);
      const city = await serveCity(db, departments);
      say(`visiting the city of ${units} units`);
      try {
        return await visits(browser, city, units);
      } finally {
        await city.stop();
      }
    });
  try {
    const size: Measured = { what: 'first load, kB compressed', value: firstLoadSize() / 1_000, most: 230 };
    return [size, ...(await of('2,004', 4)), ...(await of('10,020', 20))];
  } finally {
    await browser.close();
  }
}

async function visits(browser: Browser, city: City, units: string): Promise<Measured[]> {
  const { paint, chart } = await firstLoads(browser, city);
  const { rate, longest } = await movements(browser, city);
  const isLarge = units !== '2,004';
  const step = isLarge ? {} : { most: 150 };
  return [
    { what: `${units} units: first paint, ms`, value: paint },
    { what: `${units} units: first chart, ms`, value: chart, most: 1_000 },
    { what: `${units} units: a step of the day, ms`, value: await stepsOfDay(browser, city), ...step },
    { what: `${units} units: a jump to a far day, ms`, value: await jumpsOfDay(browser, city), ...step },
    {
      what: `${units} units: a step of the revision, ms`,
      value: await stepsOfRevision(browser, city),
      ...step,
    },
    { what: `${units} units: moving, frames a second`, value: rate, least: 50 },
    { what: `${units} units: moving, longest frame, ms`, value: longest },
  ];
}

// This file runs from dist/bench/page.
const page = join(import.meta.dirname, '../../page');

function firstLoadSize(): number {
  const index = readFileSync(join(page, 'index.html'), 'utf8');
  const files = [...index.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(page, file))).length, 0);
}
