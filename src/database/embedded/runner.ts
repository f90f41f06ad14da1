import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';

/** How PostgreSQL's programs are run: it refuses to work as root. */
export interface Runner {
  /** Put before the program and its arguments. */
  prefix: string[];
  /** The account that the program gets and that must own its files; absent when it stays the one of this process. */
  account?: Account;
}

interface Account {
  uid: number;
  gid: number;
}

/** Chooses by who this process is and whom the folder belongs to. */
export async function chooseRunner(dataDir: string, folder: string, program: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const { uid, gid } = await stat(folder).catch(() => stat(dataDir));
  // Started by root in the folder of an ordinary user: the files stay with that user, who can start it again later.
  if (uid !== 0) return asAccount({ uid, gid }, dataDir, program);
  const user = ordinaryAccount();
  // In a user namespace root appears as an ordinary user and yet enters folders that only root may enter.
  const prefix = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`, '--'];
  if (spawnSync('unshare', [...prefix.slice(1), program, '-V']).status === 0) return { prefix };
  const runner = asAccount(user, dataDir, program);
  // The folder may have been made where there were user namespaces, and then belongs to root.
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, folder], { stdio: 'ignore' });
  return runner;
}

/** Hands a file or folder to the account that PostgreSQL works with. */
export async function handOver(path: string, { account }: Runner): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}

/** What root makes in the data folder of an ordinary user belongs to that user, who may be the next to start. */
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

/** initdb looks its account up by number, so it has to be one that the system knows. */
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
