import { readFile, writeFile } from 'node:fs/promises';
import { matchLists } from '../../derive/match/match.js';
import { proposalText } from '../../derive/propose/proposalText.js';
import { readList } from '../../derive/read/readList.js';
import type { UnitList } from '../../derive/read/unitList.js';
import { problem } from '../../domain/problems/problem.js';
import type { Day } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { printProblems } from '../printing/printProblems.js';
import { surroundings } from '../printing/surroundings.js';
import { printExactly, printText } from '../printing/terminal.js';
import { AlreadyReported, unreadable } from '../running/failure.js';
import { notWritable } from '../running/texts.js';
import { proposalExists } from './texts.js';

export interface Options {
  on: Day;
  organization?: string;
  title?: string;
  out?: string;
}

export async function derive(oldPath: string, newPath: string, { out, ...heading }: Options): Promise<void> {
  const lists = [await read(oldPath), await read(newPath)];
  const [before, after] = lists;
  if (!before || !after) throw new AlreadyReported();
  const text = proposalText(matchLists(before, after), heading);
  // Redirected it is a file, which keeps every name as it is.
  if (out === undefined && surroundings().stdout.isTTY) printText(text);
  else if (out === undefined) printExactly(text);
  else await writeNew(out, text);
}

/** Prints the problems of the list, if it has any. */
async function read(path: string): Promise<UnitList | undefined> {
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(path, error);
  });
  const { list, problems } = readList(path, bytes);
  const lines = new Map(problems.map(({ line, ja, en }) => [problem('BAD_INPUT', [{ ja, en }]), line]));
  printProblems([...lines.keys()], { path, lineOf: (one) => lines.get(one) });
  return list;
}

/** Never overwrites a file: it may be a proposal that somebody has edited. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = Object(error);
    throw badInput(code === 'EEXIST' ? proposalExists(path) : notWritable(path, code));
  }
}
