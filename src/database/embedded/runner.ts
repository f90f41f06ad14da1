import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';

/** How PostgreSQL's programs are started, since PostgreSQL refuses to run as root. */
export interface Runner {
  /** Put before the program and its arguments. */
  prefix: string[];
  /** The account that runs the program and must own its files; absent if it is that of this process. */
  account?: Account;
}

interface Account {
  uid: number;
  gid: number;
}

/** Chooses by the account of this process and the owner of the folder. */
export async function chooseRunner(dataDir: string, folder: string, program: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const { uid, gid } = await stat(folder).catch(() => stat(dataDir));
  // Started by root in the folder of an ordinary user: the files keep belonging to that user, who may start it later.
  if (uid !== 0) return asAccount({ uid, gid }, dataDir, program);
  const user = ordinaryAccount();
  // In a user namespace root appears as an ordinary user and can still enter folders that only root may enter.
  const prefix = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`, '--'];
  if (spawnSync('unshare', [...prefix.slice(1), program, '-V']).status === 0) return { prefix };
  const runner = asAccount(user, dataDir, program);
  // The folder belongs to root if it was created with user namespaces.
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, folder], { stdio: 'ignore' });
  return runner;
}

/** Makes the account that runs PostgreSQL the owner of a file or folder. */
export async function handOver(path: string, { account }: Runner): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}

/** Makes the owner of the data folder the owner of a file that root created in it. */
export async function giveToOwner(path: string, dataDir: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(dataDir);
  await chown(path, uid, gid);
}

function asAccount(account: Account, dataDir: string, program: string): Runner {
  const tried = { ...account, cwd: '/' };
  const help = `PostgreSQL refuses to run as root, so it would run as user ${account.uid}`;
  if (spawnSync(program, ['-V'], tried).status !== 0) {
    throw new Error(
      `${help}, who cannot run ${program}. Move the installation to where that user can read it, or start Enkaku as an ordinary user.`,
    );
  }
  if (spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dataDir], tried).status !== 0) {
    throw new Error(
      `${help}, who cannot enter ${dataDir}. Set ENKAKU_DATA_DIR to a folder that is not below a private one, or start Enkaku as an ordinary user.`,
    );
  }
  return { prefix: [], account };
}

/** An account of /etc/passwd, because initdb looks its account up by number. */
function ordinaryAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const account = accounts.find(({ name }) => name === 'nobody') ?? accounts[0];
  if (account === undefined) {
    throw new Error('PostgreSQL does not run as root, and /etc/passwd names no ordinary user to run it as.');
  }
  return { uid: account.uid, gid: account.gid };
}
