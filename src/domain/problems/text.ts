/** Which texts may be recorded: kept exactly as given, or refused. Full-width and half-width are both fine. */
import { characterAt, firstInvisible, type InvisibleCharacter } from '../words/invisible.js';
import { type Problem, problem } from './problem.js';

/** Names, kinds, ranks, titles: one line. Notes: the rest; they may have several lines. */
const LIMITS = { name: 200, note: 10_000 };

export type TextSize = keyof typeof LIMITS;

/** Notes are quoted from sources as they are: only what no source prints and no database keeps is refused. */
const FORBIDDEN_IN_NOTES = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** What is wrong with a text, if anything. Lengths and positions count characters, not UTF-16 units. */
export function textProblems(text: string | undefined, size: TextSize, path: string): Problem[] {
  if (text === undefined) return [];
  if (text.trim() === '') return [problem('BLANK_TEXT', [], { path })];
  const problems: Problem[] = [];
  const length = [...text].length;
  if (length > LIMITS[size]) problems.push(problem('TEXT_TOO_LONG', [length, LIMITS[size]], { path }));
  const forbidden = size === 'name' ? firstInvisible(text) : forbiddenInNotes(text);
  if (forbidden) problems.push(problem('FORBIDDEN_CHARACTER', [forbidden], { path }));
  return problems;
}

function forbiddenInNotes(text: string): InvisibleCharacter | undefined {
  const found = FORBIDDEN_IN_NOTES.exec(text);
  return found ? characterAt(text, found.index) : undefined;
}
