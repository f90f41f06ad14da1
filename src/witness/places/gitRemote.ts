/** The remote of a repository with checkpoints: what others pushed is taken first, and only ever added to. */
import { badInput, UserError } from '../../userError.js';
import { asked, type Git } from './gitProgram.js';
import { placeTexts } from './texts.js';

export interface Remote {
  name: string;
  branch: string;
}

export async function remoteOf(git: Git): Promise<Remote | undefined> {
  const [name] = (await git('remote')).split('\n');
  const branch = await asked(git, 'symbolic-ref', '--short', 'HEAD');
  return name && branch ? { name, branch } : undefined;
}

/** Takes what others have pushed. `strictly`: it is an error if the remote cannot be reached. */
export async function catchUp(
  folder: string,
  git: Git,
  { name, branch }: Remote,
  strictly: boolean,
): Promise<void> {
  if (strictly) await git('fetch', '--quiet', name);
  else await asked(git, 'fetch', '--quiet', name);
  const theirs = `refs/remotes/${name}/${branch}`;
  if ((await asked(git, 'rev-parse', '--verify', '--quiet', theirs)) === undefined) return;
  if ((await asked(git, 'merge', '--quiet', '--ff-only', theirs)) === undefined)
    throw badInput(placeTexts.diverged(folder));
}

/** False: somebody else has pushed meanwhile, and our commit is taken back. */
export async function push(folder: string, git: Git, { name, branch }: Remote): Promise<boolean> {
  const failed = await git('push', '--quiet', name, `HEAD:refs/heads/${branch}`).then(
    () => undefined,
    (error: unknown) => (error instanceof UserError ? error.message : String(error)),
  );
  if (failed === undefined) return true;
  const before = await asked(git, 'rev-parse', `refs/remotes/${name}/${branch}`);
  await asked(git, 'fetch', '--quiet', name);
  const after = await asked(git, 'rev-parse', `refs/remotes/${name}/${branch}`);
  if (before === after) throw badInput(placeTexts.notPushed(folder, failed));
  await git('reset', '--quiet', '--keep', 'HEAD~1');
  return false;
}
