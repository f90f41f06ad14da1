import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { matchLists } from '../../derive/match/match.js';
import { proposalText } from '../../derive/propose/proposalText.js';
import { readList } from '../../derive/read/readList.js';
import type { UnitList } from '../../derive/read/unitList.js';
import { problem } from '../../domain/problems/problem.js';
import type { Day } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { printProblems } from '../printing/printProblems.js';
import { unreadable } from '../running/failure.js';
import { readDay } from '../running/readOption.js';

const more = `
A list is CSV in UTF-8 or Shift_JIS, one unit a line, under headers in any order, Japanese or English:
  path パス          the names from the top joined by "/"; or instead id, name and parent (ID、名称、上位)
  kind 種別          部, 課, 係 …
  id ID              optional; where both lists have them, units of different ids are different units
  order 順序         optional; else the order of the lines
  displayName 表示名 optional
Other columns are not used. What enkaku tree ORG --csv prints is such a list.

The proposal is YAML. Each change has a score and its reasons in a comment; those to look at are marked 要確認 / CHECK.
Recorded as it is, it makes of the old tree exactly the new one. No database is needed.

Examples:
  $ enkaku derive old.csv new.csv --on 2026-04-01 --organization 102041 > proposal.yaml
  $ enkaku tree 102041 --on 2026-03-31 --csv > old.csv
  $ enkaku derive old.csv new.csv --on 2026-04-01 --out proposal.yaml`;

interface Options {
  on: Day;
  organization?: string;
  title?: string;
  out?: string;
}

export const deriveCommand = new Command('derive')
  .description('Propose a reorganization from two dated lists of units, to be edited and recorded.')
  .argument('<OLD>', 'list of the units before, CSV')
  .argument('<NEW>', 'list of the units after, CSV')
  .requiredOption('--on <DATE>', 'the day on which the new list holds, YYYY-MM-DD', readDay)
  .option('--organization <CODE>', 'code of the organization (default: as told by the ids of OLD)')
  .option('--title <TITLE>', 'title of the reorganization')
  .option('--out <FILE>', 'a new file to write it to (default: to stdout)')
  .addHelpText('after', more)
  .action(async (oldPath: string, newPath: string, { out, ...heading }: Options) => {
    const lists = [await read(oldPath), await read(newPath)];
    const [before, after] = lists;
    if (!before || !after) {
      process.exitCode = 1;
      return;
    }
    const text = proposalText(matchLists(before, after), heading);
    if (out === undefined) process.stdout.write(text);
    else await writeNew(out, text);
  });

/** Tells what is wrong with the list, if anything is. */
async function read(path: string): Promise<UnitList | undefined> {
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(path, error);
  });
  const { list, problems } = readList(path, bytes);
  const told = new Map(problems.map(({ line, ja, en }) => [problem('BAD_INPUT', [{ ja, en }]), line]));
  printProblems([...told.keys()], { path, lineOf: (one) => told.get(one) });
  return list;
}

/** A proposal that somebody has edited is never overwritten. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = Object(error);
    if (code !== 'EEXIST') {
      throw badInput(
        `${path} に書き込めません（${code}）。書き込めるフォルダーのファイルを指定してください。`,
        `${path} cannot be written (${code}). Give a file in a folder that you may write to.`,
      );
    }
    throw badInput(
      `${path} は既にあります。上書きはしません。別のファイルを指定してください。`,
      `${path} exists already, and is not overwritten. Give another file.`,
    );
  }
}
