/** Which texts may be recorded: kept exactly as given, or refused. Full-width and half-width are both fine. */
import { type Problem, problem } from './problem.js';

/** Names, kinds, ranks, titles: one line. Notes: the rest; they may have several lines. */
const LIMITS = { name: 200, note: 10_000 };

export type TextSize = keyof typeof LIMITS;

const FORBIDDEN = { name: /[\p{Cc}\p{Cs}\u2028\u2029]/u, note: /[^\P{Cc}\n\t]|\p{Cs}/u };

/** What is wrong with a text, if anything. Lengths and positions count characters, not UTF-16 units. */
export function textProblems(text: string | undefined, size: TextSize, path: string): Problem[] {
  if (text === undefined) return [];
  if (text.trim() === '') return [problem('BLANK_TEXT', [], { path })];
  const problems: Problem[] = [];
  const length = [...text].length;
  if (length > LIMITS[size]) problems.push(problem('TEXT_TOO_LONG', [length, LIMITS[size]], { path }));
  const forbidden = FORBIDDEN[size].exec(text);
  if (forbidden) {
    const code = forbidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const position = [...text.slice(0, forbidden.index)].length + 1;
    problems.push(problem('FORBIDDEN_CHARACTER', [`U+${code}`, position], { path }));
  }
  return problems;
}
