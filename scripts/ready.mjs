// Makes a clone ready to run: installs what is missing, compiles what has changed.
// It must work before anything is installed, so it uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (path) => join(root, path);
const changedAt = (path) => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0);

function newestBelow(folder) {
  return readdirSync(at(folder), { withFileTypes: true })
    .map((entry) => join(folder, entry.name))
    .map((path) => (statSync(at(path)).isDirectory() ? newestBelow(path) : changedAt(path)))
    .reduce((a, b) => Math.max(a, b), 0);
}

function run(what, command, args) {
  process.stderr.write(`${what} …\n`);
  // Both tools talk on stdout; it stays free for what a command of ours prints.
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write(`${what} failed. Run "${command} ${args.join(' ')}" to see why.\n`);
    process.exit(1);
  }
}

export function makeReady() {
  // npm writes its own record of what it installed; an older one than the lockfile is out of date.
  if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
    run('Installing the packages', 'npm', ['ci', '--include=dev', '--no-fund', '--no-audit']);
  }
  const sources = ['src', 'test', 'bench'].filter((folder) => existsSync(at(folder)));
  const newest = Math.max(changedAt('tsconfig.json'), ...sources.map(newestBelow));
  if (changedAt('dist/.tsbuildinfo') < newest) {
    run('Compiling', process.execPath, ['node_modules/typescript/bin/tsc']);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) makeReady();
