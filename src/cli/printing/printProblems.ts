/** Problems of a file, for a person on stderr or for a program. */
import type { Problem } from '../../domain/problems/problem.js';
import type { RecordFile } from '../../recordFile/readRecordFile.js';
import { paintOnStderr, printOnStderr } from './terminal.js';
import { problemTexts } from './texts.js';

type ProblemFile = Pick<RecordFile, 'path' | 'lineOf'>;

export function printProblems(problems: Problem[], file: ProblemFile): void {
  for (const problem of problems) printOnStderr(describe(problem, file));
}

/** A problem as a program gets it, with its line in the file. */
export function problemForPrograms(problem: Problem, file: ProblemFile): Problem & { line?: number } {
  return { ...problem, line: file.lineOf(problem) };
}

function describe(problem: Problem, file: ProblemFile): string {
  const { severity, code, path, ja, en, events } = problem;
  const line = file.lineOf(problem);
  const where = line === undefined ? file.path : `${file.path}:${line}`;
  const colour = severity === 'ERROR' ? 'red' : 'yellow';
  const head = [paintOnStderr(colour, severity), code, path, `(${where})`].filter(Boolean).join(' ');
  const inTheWay = events.length > 0 ? [`  ${problemTexts.inTheWay}: ${events.join(', ')}`] : [];
  return [head, `  ${ja}`, `  ${en}`, ...inTheWay].join('\n');
}
