// Makes a clone ready to run: installs what is missing, compiles what has changed.
// It must work before anything is installed, so it uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { alone } from './alone.mjs';
import { compressFiles } from './compressed.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (path) => join(root, path);
const changedAt = (path) => statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = ['src', 'test', 'bench'].filter((folder) => existsSync(at(folder)));
// Written after a successful compilation. The compiler's own record is also written after a failed one.
const compiled = 'dist/.compiled';

/** The time of the newest file or folder; a folder changes when a file in it is removed. Packages are no sources. */
function newestIn(folder) {
  return readdirSync(at(folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => (entry.isDirectory() ? newestIn : changedAt)(join(folder, entry.name)))
    .reduce((a, b) => Math.max(a, b), changedAt(folder));
}

// npm ends an installation by writing this record; one older than the lockfile is out of date.
const isInstalled = () => changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json');
// The tests take parts of the explorer.
const everything = [...sources, ...['explorer/src'].filter((folder) => existsSync(at(folder)))];
const isCompiled = (folders) => {
  const newest = Math.max(
    changedAt('tsconfig.json'),
    changedAt('package-lock.json'),
    ...folders.map(newestIn),
  );
  return changedAt(compiled) >= newest;
};

function run(title, command, args) {
  process.stderr.write(`${title} …\n`);
  // Both tools write to stdout, which is kept for the output of our own commands. npm is a script on Windows.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status !== 0) {
    process.stderr.write(`This failed. Run "${command} ${args.join(' ')}" to see why.\n`);
    process.exit(1);
  }
}

function compile() {
  const begun = new Date();
  for (const folder of sources) removeOrphans(folder);
  run('Compiling', process.execPath, ['node_modules/typescript/bin/tsc']);
  writeFileSync(at(compiled), '');
  // A file changed during the compilation is compiled next time.
  utimesSync(at(compiled), begun, begun);
}

const explorerSources = [
  'index.html',
  'console.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
// Written after the packages of the explorer were installed, and after it was built.
const explorerInstalled = 'explorer/node_modules/.package-lock.json';
const explorerBuilt = 'dist/page/index.html';

/** Builds the explorer (explorer/) where that is missing or older than its sources. */
export function makeExplorer() {
  const newest = Math.max(
    ...explorerSources.map((file) => changedAt(join('explorer', file))),
    changedAt('scripts/compressed.mjs'),
    ...['explorer/src', 'explorer/public'].map(newestIn),
  );
  if (changedAt(explorerBuilt) >= newest) return;
  mkdirSync(at('dist'), { recursive: true });
  alone(at('dist/.making'), () => {
    if (changedAt(explorerInstalled) < changedAt('explorer/package-lock.json')) {
      const options = ['--ignore-scripts', '--no-fund', '--no-audit'];
      run('Installing the packages of the explorer', 'npm', ['ci', '--prefix', 'explorer', ...options]);
    }
    const vite = 'explorer/node_modules/vite/bin/vite.js';
    run('Building the explorer', process.execPath, [vite, 'build', 'explorer', '--logLevel', 'warn']);
    compressFiles(at('dist/page'));
  });
}

/** Removes the compiled files of sources that no longer exist; Jest would still run them. */
function removeOrphans(folder) {
  if (!existsSync(at(join('dist', folder)))) return;
  for (const entry of readdirSync(at(join('dist', folder)), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOrphans(path);
    else if (!existsSync(at(path.replace(/\.js$/, '.ts')))) rmSync(at(join('dist', path)));
  }
}

/** `folders`: those that will be run, of which only the changes matter. */
export function makeReady(folders = everything) {
  const isReady = () => isCompiled(folders.filter((folder) => existsSync(at(folder))));
  if (isInstalled() && isReady()) return;
  mkdirSync(at('dist'), { recursive: true });
  alone(at('dist/.making'), () => {
    if (!isInstalled()) {
      run('Installing the packages (about a minute)', 'npm', [
        'ci',
        '--include=dev',
        '--no-fund',
        '--no-audit',
      ]);
    }
    if (!isReady()) compile();
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  makeReady();
  if (process.argv.includes('--explorer')) makeExplorer();
}
