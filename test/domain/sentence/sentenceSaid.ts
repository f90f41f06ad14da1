/** Entries of a comparison, and their sentences in Japanese and in English. */
import type { ChangeKind } from '../../../src/domain/compare/changeKind.js';
import { changeSentence } from '../../../src/domain/sentence/comparison/changeSentence.js';
import type { UnitAtMoment } from '../../../src/domain/sentence/comparison/changeToSay.js';

/** A unit by its path and, where another unit has the same path, its id. */
export function at(path: string, more: Partial<UnitAtMoment> = {}): UnitAtMoment {
  const names = path.split('/');
  const name = names.at(-1) ?? '';
  return { path: names, kind: name.slice(-1), displayName: name, ...more };
}

export const says = (kinds: ChangeKind[], before: UnitAtMoment[], after: UnitAtMoment[]) => {
  const change = { kinds, before, after };
  return [changeSentence(change, 'JA'), changeSentence(change, 'EN')];
};

/** The same unit, with whatever path. */
export const office = (path: string, more: Partial<UnitAtMoment> = {}) => at(path, { unit: 'u1', ...more });
