/** One path on each line: 企画部/企画課/計画係. A / in a name is written \/. */
import { type Entry, grow, shortened } from './grow.js';
import { type ListProblem, linesOf, type ReadUnits } from './list.js';

/** Also as people write it by hand. */
const SEPARATORS = '/／>＞›→';

export function readPaths(text: string, otherKind: string): ReadUnits {
  const problems: ListProblem[] = [];
  const entries = linesOf(text).flatMap(({ line, text: one }): Entry[] => {
    const path = splitPath(one);
    if (path.every((name) => name !== '')) return [{ line, path }];
    problems.push({ line, code: 'emptyName', about: [shortened(one.trim())] });
    return [];
  });
  const grown = grow(entries, otherKind);
  return { ...grown, problems: [...problems, ...grown.problems].toSorted((a, b) => a.line - b.line) };
}

export function splitPath(text: string): string[] {
  const names = [''];
  for (let i = 0; i < text.length; i++) {
    const one = text[i] ?? '';
    const next = text[i + 1] ?? '';
    if (one === '\\' && next !== '' && `\\@${SEPARATORS}`.includes(next)) {
      names.push(`${names.pop() ?? ''}${next}`);
      i += 1;
    } else if (SEPARATORS.includes(one)) names.push('');
    else names.push(`${names.pop() ?? ''}${one}`);
  }
  return names.map((name) => name.trim());
}

export const hasPath = (text: string): boolean => splitPath(text).length > 1;
