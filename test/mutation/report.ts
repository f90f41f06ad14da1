/** What the mutants' runs say of the tests: a score for each room, and the mutants that no test notices. */
import type { Outcome } from './messages.js';
import type { Mutant } from './mutatedProject.js';

export interface Result {
  mutant: Mutant;
  /** `unreached`: no test runs the code. */
  outcome: Outcome | 'unreached';
}

export const roomOf = ({ file }: Mutant): string => file.split(/[\\/]/)[0] ?? file;

const isNoticed = ({ outcome }: Result) => outcome === 'killed' || outcome === 'timeout';

/** Percent of the mutants that a test notices. */
export const scoreOf = (results: Result[]): number =>
  (100 * results.filter(isNoticed).length) / Math.max(1, results.length);

export function scoreTable(results: Result[]): string {
  const rooms = [...new Set(results.map(({ mutant }) => roomOf(mutant)))].sort();
  const row = (name: string, list: Result[]) => {
    const count = (outcome: Result['outcome']) => list.filter((result) => result.outcome === outcome).length;
    const columns = [
      list.length,
      count('killed') + count('timeout'),
      count('survived'),
      count('unreached'),
    ].map((n) => String(n).padStart(9));
    return `${name.padEnd(10)}${columns.join('')}${scoreOf(list).toFixed(1).padStart(8)} %`;
  };
  return [
    `${'room'.padEnd(10)}${['mutants', 'killed', 'survived', 'unreached'].map((name) => name.padStart(9)).join('')}     score`,
    ...rooms.map((room) =>
      row(
        room,
        results.filter(({ mutant }) => roomOf(mutant) === room),
      ),
    ),
    row('all', results),
  ].join('\n');
}

/** One line for each mutant that no test notices, by its place in the source. */
export const survivorLines = (results: Result[]): string[] =>
  results
    .filter((result) => !isNoticed(result))
    .map(({ mutant, outcome }) => {
      const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100);
      const { file, line, column, mutator, original, replacement } = mutant;
      return `src/domain/${file}:${line}:${column} ${outcome} ${mutator}: ${short(original)} -> ${short(replacement)}`;
    });
