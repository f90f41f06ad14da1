/** Names with indentation: what is indented further than the line above is below it. */
import { grow, shortened } from './grow.js';
import { type Line, type ListProblem, linesOf, type ReadUnits } from './list.js';

/** The lines of a drawn tree are blanks, and a mark before a name is none of it. */
const DRAWN = /[│├└┌┬─━┃┣┗|`]/g;
const MARK = /^[・●○■□◆◇▪•*-]\s*/u;
const TAB = 4;

export function readIndented(text: string, otherKind: string): ReadUnits {
  const problems: ListProblem[] = [];
  const above: { width: number; path: string[] }[] = [];
  const entries = linesOf(text).map((one) => {
    const { line, width, name } = indentOf(one);
    const before = above.length;
    while ((above.at(-1)?.width ?? -1) > width) above.pop();
    const beside = above.at(-1);
    // Less than the line before, but not as much as any other above it.
    if (above.length < before && beside?.width !== width) {
      problems.push({ line, code: 'uneven', about: [shortened(name)] });
    }
    if (beside?.width === width) above.pop();
    const path = [...(above.at(-1)?.path ?? []), name];
    above.push({ width, path });
    return { line, path };
  });
  const grown = grow(entries, otherKind);
  return { ...grown, problems: [...problems, ...grown.problems].toSorted((a, b) => a.line - b.line) };
}

interface Indented {
  line: number;
  width: number;
  name: string;
}

function indentOf({ line, text }: Line): Indented {
  const plain = text.replace(/^[\s│├└┌┬─━┃┣┗|`]+/u, (start) => start.replace(DRAWN, ' '));
  const [blanks = ''] = /^\s*/u.exec(plain) ?? [];
  const width = [...blanks].reduce((sum, one) => sum + (one === '\t' ? TAB : one === '\u3000' ? 2 : 1), 0);
  return { line, width, name: plain.trim().replace(MARK, '') };
}
