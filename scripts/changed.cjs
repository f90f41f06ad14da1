// Finds out whether a clone is ready to run. Every command begins with it, so it loads almost nothing.
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const { dirname } = require('node:path');

const root = dirname(__dirname);
// Paths are joined as texts, which all systems take: a thousand joins take longer than the files themselves.
const at = (path) => `${root}/${path}`;
const changedAt = (path) => statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Written after a successful compilation. The compiler's own record is also written after a failed one. */
const compiled = 'dist/.compiled';

/** The time of the newest file or folder; a folder changes when a file in it is removed. Packages are no sources. */
function newestIn(path) {
  const found = statSync(at(path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return readdirSync(at(path))
    .filter((name) => name !== 'node_modules')
    .reduce((newest, name) => Math.max(newest, newestIn(`${path}/${name}`)), found.mtimeMs);
}

// npm ends an installation by writing this record; one older than the lockfile is out of date.
const isInstalled = () => changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json');

/** `sources`: the files and folders that will be run, of which only the changes matter. */
function isCompiled(sources) {
  const newest = Math.max(
    ...['tsconfig.json', 'package-lock.json', 'scripts/bundle.mjs', 'scripts/bundled.cjs'].map(changedAt),
    ...sources.map(newestIn),
  );
  return changedAt(compiled) >= newest;
}

/** Written with the bundle: which V8 made its code, and the sources of help. */
const bundledBy = 'dist/cli/v8.txt';
const helpSources = 'dist/cli/help.json';

/** The sources from which the answer to these arguments comes: help needs none but those of the list of the commands. */
function sourcesFor([first]) {
  const isHelp = ['--help', '-h', 'help'].includes(first);
  return isHelp && existsSync(at(helpSources)) ? JSON.parse(readFileSync(at(helpSources), 'utf8')) : ['src'];
}

module.exports = {
  at,
  bundledBy,
  changedAt,
  compiled,
  helpSources,
  isCompiled,
  isInstalled,
  newestIn,
  root,
  sourcesFor,
};
