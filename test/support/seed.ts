/** The seed of all random tests: the one to repeat, or the one of the checkout (`.ci/run`), or a new one. */
import { randomInt } from 'node:crypto';
import fc from 'fast-check';

export function given(name: string): number | undefined {
  const value = process.env[name];
  if (value === undefined || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw new Error(`${name}=${value} is no whole number.`);
  return Number(value);
}

/** Somebody repeats a run, and waits for the smallest example that fails. */
export const isReplay = given('ENKAKU_TEST_SEED') !== undefined;

export const seed = given('ENKAKU_TEST_SEED') ?? given('ENKAKU_CHECKOUT_SEED') ?? randomInt(2 ** 31);

// Properties that give no seed of their own use this one, and print it when they fail.
fc.configureGlobal({ seed });
