/** The unfinished form, kept in this browser over a reload. */
import { type Facts, NO_FACTS } from './facts.js';

export interface Draft {
  text: string;
  facts: Facts;
}

const KEY = 'enkaku.register';

export function readDraft(): Draft | undefined {
  try {
    const { text, facts } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof text === 'string' && text !== '' ? { text, facts: { ...NO_FACTS, ...facts } } : undefined;
  } catch {
    return undefined;
  }
}

/** A list that is too large for the browser's store is not kept. */
export function keepDraft(draft: Draft): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    dropDraft();
  }
}

export const dropDraft = (): void => localStorage.removeItem(KEY);
