/** Grows the tree from paths; units above that have no line of their own are added. */
import { nameAndKind } from './kinds.js';
import { isBadName, type ListedUnit, type ListProblem, type ReadUnits } from './list.js';

export interface Entry {
  line: number;
  path: string[];
  /** What the list says of the kind of each name, from the top; it is weaker than what the name shows. */
  kinds?: (string | undefined)[];
  /** The kind of the last one, as a column of the list has it. */
  kind?: string;
  displayName?: string;
}

interface Node extends ListedUnit {
  children: Node[];
  below: Map<string, Node>;
  /** The line that is about it alone. */
  stated?: number;
}

/** `otherKind`: of the units whose kind is not known; '' if they are to be reported. */
export function grow(entries: readonly Entry[], otherKind: string): ReadUnits {
  const top: Node = { name: '', kind: '', line: 0, children: [], below: new Map() };
  const problems: ListProblem[] = [];
  for (const entry of entries) {
    const { line, path, kinds = [], kind, displayName } = entry;
    let at = top;
    path.forEach((written, i) => {
      const { name, kind: shown } = nameAndKind(written);
      const isLast = i === path.length - 1;
      const known = at.below.get(name);
      const node = known ?? { name, kind: '', line, children: [], below: new Map() };
      node.kind = (isLast ? kind : undefined) || node.kind || shown || kinds[i] || '';
      if (!known) {
        at.below.set(name, node);
        at.children.push(node);
        if (isBadName(name)) problems.push({ line, code: 'badName', about: [shortened(name)] });
      }
      at = node;
    });
    if (at.stated !== undefined) {
      problems.push({ line, code: 'twice', about: [path.join('/'), String(at.stated)] });
    }
    at.stated ??= line;
    if (displayName && displayName !== at.name) at.displayName = displayName;
  }
  const units = finished(top.children, otherKind.trim(), problems);
  return { units, problems: problems.toSorted((a, b) => a.line - b.line) };
}

function finished(nodes: readonly Node[], otherKind: string, problems: ListProblem[]): ListedUnit[] {
  return nodes.map(({ name, line, displayName, children, ...node }) => {
    const kind = node.kind || otherKind;
    if (kind === '') problems.push({ line, code: 'noKind', about: [name] });
    const below = finished(children, otherKind, problems);
    return { name, kind, line, ...(displayName ? { displayName } : {}), children: below };
  });
}

export const shortened = (text: string): string =>
  [...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text;
