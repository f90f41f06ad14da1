/** The measurements as tables for a terminal and for docs/benchmark.md. */
import type { Recorded } from './history.js';

export interface Answered {
  what: string;
  /** Units, changes or successions in the answer. */
  size: number;
  statements: number;
  /** Milliseconds before and after the server gathered statistics. */
  fresh: number;
  analyzed: number;
}

export interface Plans {
  what: string;
  fresh: string[];
  analyzed: string[];
}

export interface Report {
  recorded: Recorded[];
  answered: Answered[];
  plans: Plans[];
}

export function printed({ recorded, answered, plans }: Report): string {
  const recordings = recorded.map(({ what, runs, cost: { whole, decide, rows, learn } }) => [
    what,
    String(runs),
    ms(whole),
    ms(decide),
    ms(rows),
    ms(Math.max(0, whole - decide - rows)),
    ms(learn),
  ]);
  const answers = answered.map(({ what, size, statements, fresh, analyzed }) => [
    what,
    size.toLocaleString('en'),
    String(statements),
    ms(fresh),
    ms(analyzed),
  ]);
  return [
    'Recording, in milliseconds',
    table(['', 'runs', 'whole', 'decide', 'rows', 'write', 'learn'], recordings),
    'Answering, in milliseconds',
    table(['', 'answer', 'statements', 'no statistics', 'analyzed'], answers),
    'How the rows are found',
    ...plans.map(planLines),
  ].join('\n\n');
}

export const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}

function planLines({ what, fresh, analyzed }: Plans): string {
  const lines = (reads: string[]) => reads.map((read) => `    ${read}`);
  const same = withoutCounts(fresh) === withoutCounts(analyzed);
  return [
    what,
    ...(same ? lines(analyzed) : ['  no statistics', ...lines(fresh), '  analyzed', ...lines(analyzed)]),
  ].join('\n');
}

const withoutCounts = (reads: string[]) => reads.map((read) => read.replace(/ \(.*/, '')).join();
