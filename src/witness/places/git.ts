/** A file in a git repository: each entry is a commit, which is pushed if the repository has a remote. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { badInput } from '../../userError.js';
import type { PlaceFinding } from '../chain/chain.js';
import { chainTexts } from '../chain/texts.js';
import { appendLine, filePlace, linesOf } from './file.js';
import { asked, committer, type Git, gitIn, type ProgramEnvironment } from './gitProgram.js';
import { catchUp, push, remoteOf } from './gitRemote.js';
import type { Place } from './place.js';
import { placeTexts } from './texts.js';

const FILE = 'checkpoints.jsonl';

export function gitPlace(folder: string, environment: ProgramEnvironment): Place {
  const git = gitIn(folder, environment);
  const path = join(folder, FILE);
  return {
    name: `git:${folder}`,
    async *read(wanted) {
      await requireWorkTree(folder, git);
      const remote = await remoteOf(git);
      // A write finds out later that the remote cannot be reached, when it pushes.
      if (remote) await catchUp(folder, git, remote, wanted === 'all');
      if (wanted === 'recent') return yield* filePlace(path).read(wanted);
      const text = await asked(git, 'show', `HEAD:./${FILE}`);
      if (text === undefined) throw badInput(placeTexts.noFile(path));
      yield* linesOf(Readable.from([text]));
    },
    async append(number, text) {
      await appendLine(path, text);
      await git('add', '--', FILE);
      await git(...(await committer(git)), 'commit', '--quiet', '-m', `Checkpoints ${number}`, '--', FILE);
      const remote = await remoteOf(git);
      return remote === undefined || push(folder, git, remote);
    },
    findings: () => removals(git),
  };
}

/** What else keeps git from working there, such as a folder of another user, is said as git says it. */
async function requireWorkTree(folder: string, git: Git): Promise<void> {
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() === true;
  const answer = isFolder ? await git('rev-parse', '--is-inside-work-tree').catch(unlessNone) : undefined;
  if (answer?.trim() !== 'true') throw badInput(placeTexts.noRepository(folder));
}

function unlessNone(error: unknown): undefined {
  if (error instanceof Error && /not a git repository/i.test(error.message)) return undefined;
  throw error;
}

/** The commits that did more than add lines. */
async function removals(git: Git): Promise<PlaceFinding[]> {
  const text = await git('log', '--format=commit %h', '--numstat', '--no-renames', '--', FILE);
  let commit = '';
  const findings: PlaceFinding[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('commit ')) commit = line.slice('commit '.length);
    const [, removed] = /^\d+\t(\d+)\t/.exec(line) ?? [];
    if (removed !== undefined && removed !== '0')
      findings.push({ code: 'LINES_REMOVED', ...chainTexts.linesRemoved(commit) });
  }
  return findings;
}
