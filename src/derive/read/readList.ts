/** Reads a list of units from a CSV file, or reports all that is wrong with it. */
import { growTree } from './growTree.js';
import { type ListProblem, readRows } from './rows.js';
import { texts } from './texts.js';
import { depthFirst, type UnitList } from './unitList.js';

export interface ReadList {
  /** Absent if there is a problem. */
  list?: UnitList;
  problems: ListProblem[];
}

export function readList(file: string, bytes: Uint8Array): ReadList {
  const text = decode(bytes);
  if (text === undefined) return { problems: [{ line: 1, ...texts.badEncoding() }] };
  const { rows, columns, problems: unreadable } = readRows(text);
  const { roots, problems: misplaced } = growTree(rows);
  const problems = [...unreadable, ...misplaced].sort((a, b) => a.line - b.line);
  if (problems.length > 0) return { problems };
  const { ignored, at } = columns;
  const hasDisplayNames = at.displayName !== undefined;
  return { problems, list: { file, roots, units: depthFirst(roots), hasDisplayNames, ignored } };
}

/**
 * UTF-8, or Shift_JIS as spreadsheets in Japan save it; undefined if the bytes are neither. UTF-8 is tried first because
 * text in Shift_JIS is almost never valid UTF-8. Damaged UTF-8 with a byte order mark is not valid Shift_JIS either.
 */
const decode = (bytes: Uint8Array): string | undefined =>
  decodeAs('utf-8', bytes) ?? decodeAs('shift_jis', bytes);

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (Object(error).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return undefined;
  }
}
