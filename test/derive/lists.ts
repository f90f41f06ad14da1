/** Reads the lists of the tests. */
import { readList } from '../../src/derive/read/readList.js';
import type { UnitList } from '../../src/derive/read/unitList.js';

export function listOf(csv: string | Uint8Array, file = 'list.csv'): UnitList {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  const { list, problems } = readList(file, bytes);
  if (!list) throw new Error(problems.map(({ line, en }) => `${file}:${line} ${en}`).join('\n'));
  return list;
}

/** The problems of a list. */
export function problemsOf(csv: string | Uint8Array): { line: number; ja: string; en: string }[] {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  return readList('list.csv', bytes).problems;
}
