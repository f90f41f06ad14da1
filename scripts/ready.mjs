// Makes a clone ready to run: installs what is missing, compiles what has changed.
// It must work before anything is installed, so it uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone } from './alone.mjs';
import { at, bundledBy, changedAt, compiled, isCompiled, isInstalled, newestIn, root } from './changed.cjs';
import { compressFiles } from './compressed.mjs';

const sources = ['src', 'test', 'bench'].filter((folder) => existsSync(at(folder)));
// The tests take parts of the explorer.
const everything = [...sources, 'explorer/src'];

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

/** What compiles; an installation for running alone is without it. */
const tools = ['typescript', 'rolldown'];
const hasTools = () => tools.every((name) => existsSync(at(`node_modules/${name}/package.json`)));

function compile() {
  const begun = new Date();
  for (const folder of sources) removeOrphans(folder);
  run('Compiling', process.execPath, ['node_modules/typescript/bin/tsc']);
  bundle();
  writeFileSync(at(compiled), '');
  // A file changed during the compilation is compiled next time.
  utimesSync(at(compiled), begun, begun);
}

const bundle = () => run('Bundling the command line', process.execPath, ['scripts/bundle.mjs']);

/** The code in the bundle is of use to the V8 that made it only: another Node compiles each file when it loads it. */
function bundleForThisNode() {
  if (readFileSync(at(bundledBy), 'utf8') !== process.versions.v8) alone(at('dist/.making'), bundle);
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
  if (isInstalled() && isCompiled(folders)) return;
  mkdirSync(at('dist'), { recursive: true });
  alone(at('dist/.making'), () => {
    if (!isInstalled() || !hasTools()) {
      run('Installing the packages (about a minute)', 'npm', [
        'ci',
        '--include=dev',
        '--no-fund',
        '--no-audit',
      ]);
    }
    if (!isCompiled(folders)) compile();
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  makeReady();
  bundleForThisNode();
  if (process.argv.includes('--explorer')) makeExplorer();
}
