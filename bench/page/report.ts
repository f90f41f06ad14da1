/** The measurements of the page as a table, each with its goal. */
import { ms, table } from '../report.js';

export interface Measured {
  what: string;
  value: number;
  /** The goal: at most, or at least. */
  most?: number;
  least?: number;
}

export function printedPage(measured: readonly Measured[]): string {
  const rows = measured.map(({ what, value, most, least }) => [what, ms(value), goal(most, least)]);
  return ['The page, medians', table(['', 'measured', 'goal'], rows)].join('\n\n');
}

function goal(most: number | undefined, least: number | undefined): string {
  if (most !== undefined) return `≤ ${most}`;
  return least === undefined ? '' : `≥ ${least}`;
}
