import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { Parent } from '../../domain/words/event.js';
import { type KnownAt, type Moment, revisionKnownAt, today } from '../../queries/moment/moment.js';
import { namedOn } from '../../queries/moment/organizationNames.js';
import { childrenOf, loadTrees, type Tree } from '../../queries/units/tree.js';
import { requireOrganization } from '../asking/requireOrganization.js';
import { type TreeReasons, treeReasons } from '../asking/treeReasons.js';
import { drawTree } from '../printing/drawTree.js';
import { paint, print, printExactly, printJson } from '../printing/terminal.js';
import { coverageText } from '../printing/texts.js';
import { treeCsv } from '../printing/treeCsv.js';
import { withDatabase } from '../running/withDatabase.js';

export interface Options {
  on?: Day;
  knownAt?: KnownAt;
  json?: true;
  csv?: true;
  bom: boolean;
}

export async function tree(code: string, options: Options): Promise<void> {
  await withDatabase(async (db) => {
    const tree = await readTree(db, code, options);
    if (options.json) printJson(asJson(tree, await treeReasons(db, tree.moment)));
    else if (options.csv) printCsv(treeCsv(tree, await treeReasons(db, tree.moment)), options.bom);
    else printTree(tree);
  });
}

async function readTree(db: Kysely<Tables>, code: string, { on, knownAt }: Options): Promise<Tree> {
  const organization = await requireOrganization(db, code);
  const revision = await revisionKnownAt(db, organization, knownAt);
  const date = on ?? today(organization.timeZone);
  const named = await namedOn(db, organization, { date, revision });
  const [tree] = await loadTrees(db, [{ organization: named, date, revision }]);
  if (!tree) throw new Error('a moment has a tree, even if it is empty');
  return tree;
}

const citationOf = ({ organization, date, revision }: Moment) => `${organization.code}@${date}~${revision}`;

function printTree(tree: Tree): void {
  const { moment, coverage } = tree;
  print(paint('bold', `${moment.organization.name} ${moment.date}`));
  print(`revision ${moment.revision}, cite as ${citationOf(moment)}`);
  print(paint(coverage === 'COMPLETE' ? 'reset' : 'yellow', coverageText(coverage)));
  for (const line of drawTree(
    tree,
    ({ displayName, kind }) => `${displayName} ${paint('dim', `[${kind}]`)}`,
  )) {
    print(line);
  }
}

function printCsv(csv: string, bom: boolean): void {
  printExactly(`${bom ? '\ufeff' : ''}${csv}`);
}

function asJson(tree: Tree, reasons: TreeReasons): object {
  const { moment, coverage } = tree;
  const { organization, date, revision } = moment;
  const units = (parent: Parent): object[] =>
    childrenOf(tree, parent).map(({ unit, name, displayName, kind, from, until }) => ({
      unitId: unit,
      name,
      displayName,
      kind,
      from,
      until,
      ...reasons.get(unit),
      children: units(unit),
    }));
  return {
    organization: { code: organization.code, name: organization.name, timeZone: organization.timeZone },
    date,
    revision,
    citation: citationOf(moment),
    coverage,
    roots: units(null),
  };
}
