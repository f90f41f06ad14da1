/** The ratios as a table, for a terminal and for docs/performance.md. */
import { ms, table } from '../report.js';
import { isReached, quotient, type Ratio } from './ratio.js';

export function printedRatios(ratios: Ratio[]): string {
  const rows = ratios.map((ratio) => [
    ratio.what,
    amount(ratio, ratio.ours),
    ratio.than,
    amount(ratio, ratio.theirs),
    quotient(ratio).toFixed(2),
    goalOf(ratio),
    { true: 'reached', false: 'missed', undefined: '' }[String(isReached(ratio))]!,
  ]);
  const missed = ratios.filter((ratio) => isReached(ratio) === false).length;
  const goals = ratios.filter(({ goal }) => goal).length;
  return [
    table(['', 'here', 'beside', '', 'ratio', 'goal', ''], rows),
    `${goals - missed} of ${goals} goals are reached.`,
  ].join('\n\n');
}

const amount = ({ unit }: Ratio, value: number) =>
  unit === '/s' ? `${Math.round(value).toLocaleString('en')}/s` : `${ms(value)} ${unit}`;

const goalOf = ({ goal }: Ratio) =>
  !goal ? '' : 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
