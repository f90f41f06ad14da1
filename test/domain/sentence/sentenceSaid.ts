/** The entries of a comparison, and what is said of them in Japanese and in English. */
import type { ChangeKind } from '../../../src/domain/compare/changeKind.js';
import { changeSentence, type Said } from '../../../src/domain/sentence/changeSentence.js';

/** A unit by its path and, where it must be told from another of that path, its id. */
export function at(path: string, more: Partial<Said> = {}): Said {
  const names = path.split('/');
  const name = names.at(-1) ?? '';
  return { path: names, kind: name.slice(-1), displayName: name, ...more };
}

export const says = (kinds: ChangeKind[], before: Said[], after: Said[]) => {
  const change = { kinds, before, after };
  return [changeSentence(change, 'JA'), changeSentence(change, 'EN')];
};

/** The same unit wherever it stands. */
export const office = (path: string, more: Partial<Said> = {}) => at(path, { unit: 'u1', ...more });
