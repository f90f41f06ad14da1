/** A list of units in a CSV file: read whole, or told whole what is wrong with it. */
import { decode } from './decode.js';
import { growTree } from './growTree.js';
import { listSentences } from './listSentences.js';
import { type ListProblem, readRows } from './rows.js';
import { depthFirst, type UnitList } from './unitList.js';

export interface ReadList {
  /** Absent if there is a problem. */
  list?: UnitList;
  problems: ListProblem[];
}

export function readList(file: string, bytes: Uint8Array): ReadList {
  const text = decode(bytes);
  if (text === undefined) return { problems: [{ line: 1, ...listSentences.badEncoding() }] };
  const { rows, columns, problems: unreadable } = readRows(text);
  const { roots, problems: misplaced } = growTree(rows);
  const problems = [...unreadable, ...misplaced].sort((a, b) => a.line - b.line);
  if (problems.length > 0) return { problems };
  const { ignored, at } = columns;
  const hasDisplayNames = at.displayName !== undefined;
  return { problems, list: { file, roots, units: depthFirst(roots), hasDisplayNames, ignored } };
}
