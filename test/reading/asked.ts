/** What a question may name: a moment, another day and revision, and a unit. */
import { DAYS } from '../model/generate/generate.js';
import { type History, unitsEver } from '../model/play/history.js';
import type { Numbers } from '../model/play/seed.js';

export interface Asked {
  code: string;
  day: string;
  other: string;
  revision: number;
  /** An earlier or later revision. */
  before: number;
  unit: string;
}

export function someMoments(history: History, numbers: Numbers): Asked[] {
  const { organization, events } = history;
  const pick = <T>(items: T[], n = 0): T => items[n % items.length]!;
  const units = unitsEver(history);
  const revisions = [...events.keys()];
  return numbers.slice(0, 5).map((row) => ({
    code: organization.code,
    day: pick(DAYS, row[7]),
    other: pick(DAYS, row[8]),
    revision: pick(revisions, row[9]),
    before: pick(revisions, row[11]),
    unit: pick(units, row[10]),
  }));
}

const literal = (value: string | number) => (typeof value === 'number' ? `${value}` : `'${value}'`);

/** A statement with :code, :day and so on as constants, as a spreadsheet or a dashboard sends it. */
export const withValues = (text: string, asked: Asked): string =>
  text.replace(/(?<!:):(code|day|other|revision|before|unit)\b/g, (_, name: keyof Asked) =>
    literal(asked[name]),
  );
