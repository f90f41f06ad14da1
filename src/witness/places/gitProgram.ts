/** The program git, run in one folder. */
import { execFile } from 'node:child_process';
import { badInput } from '../../userError.js';
import { placeTexts } from './texts.js';

/** Runs git and returns what it prints. It throws with what git says. */
export type Git = (...args: string[]) => Promise<string>;

export type ProgramEnvironment = Record<string, string | undefined>;

/** In milliseconds, for one command: a remote may be far away. */
const PATIENCE = 30_000;
const MOST_BYTES = 2 ** 30;

/** For commits where the user has no name of their own. */
const NOBODY = { name: 'Enkaku', email: 'enkaku@localhost' };

export function gitIn(folder: string, environment: ProgramEnvironment): Git {
  const env = {
    ...environment,
    LC_ALL: 'C',
    // Nobody is there to answer.
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: environment.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes',
  };
  return (...args) =>
    new Promise((resolve, reject) => {
      const options = { env, timeout: PATIENCE, maxBuffer: MOST_BYTES };
      execFile('git', ['-C', folder, ...args], options, (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        if (error.code === 'ENOENT') return reject(badInput(placeTexts.noGit));
        reject(badInput(placeTexts.gitFailed(folder, args[0] ?? '', firstLine(stderr || error.message))));
      });
    });
}

const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';

/** What git prints, or undefined if it fails. */
export const asked = (git: Git, ...args: string[]): Promise<string | undefined> =>
  git(...args).then(
    (text) => text.trim(),
    () => undefined,
  );

/** The options for a commit, so that it does not fail for want of a name. */
export async function committer(git: Git): Promise<string[]> {
  const isNamed = (await asked(git, 'config', 'user.email')) !== undefined;
  return isNamed ? [] : ['-c', `user.name=${NOBODY.name}`, '-c', `user.email=${NOBODY.email}`];
}
