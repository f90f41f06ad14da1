/** What a visitor waits for, measured in the browser. */
import type { Browser, Page } from 'playwright-core';
import { median } from '../clock.js';
import { CODE } from '../organization.js';
import { type City, YEARS } from './city.js';
import { type Drawing, FIRST, MOVEMENT, NEXT_STEP, STEP, WATCHING } from './watching.js';

const RUNS = 7;
const QUIET_MS = 1_000;

interface Look {
  /** Without it the chart moves to its new places. */
  isCalm: boolean;
}

async function visit(browser: Browser, { address }: City, path: string, { isCalm }: Look): Promise<Page> {
  const context = await browser.newContext({
    // What is measured runs in the page.
    bypassCSP: true,
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    reducedMotion: isCalm ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  await page.addInitScript(WATCHING);
  await page.goto(`${address}${path}`);
  await page.waitForFunction(FIRST);
  return page;
}

/** Waits until nothing has been asked for a while: what is asked in advance has come. */
async function quiet(page: Page): Promise<void> {
  let asked = performance.now();
  const note = () => {
    asked = performance.now();
  };
  page.on('request', note).on('requestfinished', note);
  while (performance.now() < asked + QUIET_MS) await page.waitForTimeout(50);
  page.off('request', note).off('requestfinished', note);
}

const leave = (page: Page) => page.context().close();

/** A fresh profile each time: nothing is in the cache of the browser. */
export async function firstLoads(browser: Browser, city: City): Promise<{ paint: number; chart: number }> {
  const paints: number[] = [];
  const charts: number[] = [];
  // The first visit warms the service up, and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    const page = await visit(browser, city, `/o/${CODE}`, { isCalm: true });
    const first = (await page.evaluate(FIRST)) as { paint: number; chart: number };
    await leave(page);
    if (run === 0) continue;
    paints.push(first.paint);
    charts.push(first.chart);
  }
  return { paint: median(paints), chart: median(charts) };
}

async function press(page: Page, slider: string, key: string): Promise<void> {
  await page.getByRole('slider', { name: slider }).focus();
  await page.evaluate(NEXT_STEP);
  await page.keyboard.press(key);
}

async function stepBy(page: Page, slider: string, key: string): Promise<number> {
  await press(page, slider, key);
  return (await (await page.waitForFunction(STEP)).jsonValue()) as number;
}

/** A step to the change before, whose chart was asked for in advance once the visitor has looked at this one. */
export async function stepsOfDay(browser: Browser, city: City): Promise<number> {
  const page = await visit(browser, city, `/o/${CODE}@${city.days.at(-1)}`, { isCalm: true });
  const times: number[] = [];
  for (let run = 0; run < YEARS; run++) {
    await quiet(page);
    times.push(await stepBy(page, 'Day', 'ArrowLeft'));
  }
  await leave(page);
  return median(times);
}

/** A jump to the first day, of which nothing has been asked. */
export async function jumpsOfDay(browser: Browser, city: City): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await visit(browser, city, `/o/${CODE}@${city.days.at(-1)}`, { isCalm: true });
    await quiet(page);
    times.push(await stepBy(page, 'Day', 'Home'));
    await leave(page);
  }
  return median(times);
}

/** A step to the revision before, asked for in advance like a step of the day. */
export async function stepsOfRevision(browser: Browser, city: City): Promise<number> {
  const page = await visit(browser, city, `/o/${CODE}@${city.days.at(-1)}`, { isCalm: true });
  const times: number[] = [];
  for (let run = 0; run < YEARS; run++) {
    await quiet(page);
    times.push(await stepBy(page, 'As known when', 'ArrowLeft'));
  }
  await leave(page);
  return median(times);
}

/** Frames a second while the chart moves, and the longest time between two of them. */
export async function movements(browser: Browser, city: City): Promise<{ rate: number; longest: number }> {
  const page = await visit(browser, city, `/o/${CODE}@${city.days.at(-1)}`, { isCalm: false });
  const rates: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < YEARS; run++) {
    await quiet(page);
    await press(page, 'Day', 'ArrowLeft');
    const drawings = (await (await page.waitForFunction(MOVEMENT)).jsonValue()) as Drawing[];
    const gaps = drawings.slice(1).map(({ begun }, i) => begun - drawings[i]!.begun);
    rates.push((1_000 * gaps.length) / gaps.reduce((a, b) => a + b, 0));
    longest.push(Math.max(...gaps));
  }
  await leave(page);
  return { rate: median(rates), longest: median(longest) };
}
