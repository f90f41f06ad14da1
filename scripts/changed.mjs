// Finds out whether a clone is ready to run. Every command begins with it, so it loads almost nothing.

// As imports they would load more of themselves.
const { readdirSync, statSync } = process.getBuiltinModule('node:fs');
const { dirname } = process.getBuiltinModule('node:path');
const { fileURLToPath } = process.getBuiltinModule('node:url');

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Paths are joined as texts, which all systems take: a thousand joins take longer than the files themselves.
export const at = (path) => `${root}/${path}`;
export const changedAt = (path) => statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Written after a successful compilation. The compiler's own record is also written after a failed one. */
export const compiled = 'dist/.compiled';

/** The time of the newest file or folder; a folder changes when a file in it is removed. Packages are no sources. */
export function newestIn(path) {
  const found = statSync(at(path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return readdirSync(at(path))
    .filter((name) => name !== 'node_modules')
    .reduce((newest, name) => Math.max(newest, newestIn(`${path}/${name}`)), found.mtimeMs);
}

// npm ends an installation by writing this record; one older than the lockfile is out of date.
export const isInstalled = () =>
  changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json');

/** `folders`: those that will be run, of which only the changes matter. */
export function isCompiled(folders) {
  const newest = Math.max(
    ...['tsconfig.json', 'package-lock.json', 'scripts/bundle.mjs'].map(changedAt),
    ...folders.map(newestIn),
  );
  return changedAt(compiled) >= newest;
}
