import { Command } from 'commander';
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
import { paint, print, printJson } from '../printing/terminal.js';
import { coverageText } from '../printing/texts.js';
import { treeCsv } from '../printing/treeCsv.js';
import { readDay, readKnownAt } from '../running/readOption.js';
import { withDatabase } from '../running/withDatabase.js';

const examples = `
Examples:
  $ enkaku tree 102041 --on 2026-04-01
  $ enkaku tree 102041 --on 2026-04-01 --known-at 1
  $ enkaku tree 102041 --known-at 2026-03-31T23:59:59+09:00 --json
  $ enkaku tree 102041 --on 2026-04-01 --csv > units.csv`;

interface Options {
  on?: Day;
  knownAt?: KnownAt;
  json?: true;
  csv?: true;
  bom: boolean;
}

export const treeCommand = new Command('tree')
  .description('Draw the tree of an organization on a day.')
  .argument('<ORG>', 'code of the organization')
  .option('--on <DATE>', 'the day, YYYY-MM-DD (default: today where the organization is)', readDay)
  .option('--known-at <REV|INSTANT>', 'as known at a revision, or at an instant (default: now)', readKnownAt)
  .option('--json', 'print it as nested JSON for programs')
  .option('--csv', 'print it as CSV (RFC 4180) in UTF-8, one unit a line, for a spreadsheet')
  .option('--no-bom', 'print the CSV without the byte order mark by which Excel knows UTF-8')
  .addHelpText('after', examples)
  .action(async (code: string, options: Options) => {
    await withDatabase(async (db) => {
      const tree = await readTree(db, code, options);
      if (options.json) printJson(asJson(tree, await treeReasons(db, tree.moment)));
      else if (options.csv) printCsv(treeCsv(tree, await treeReasons(db, tree.moment)), options.bom);
      else printTree(tree);
    });
  });

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
  process.stdout.write(`${bom ? '\ufeff' : ''}${csv}`);
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
