/** What a command loads before it begins: most of the time that a short command takes is that of loading code. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from '../support/jest.js';

const dist = join(import.meta.dirname, '../..');

const require = createRequire(import.meta.url);
const { codeOf, compile } = require('../../../scripts/bundled.cjs');
const { sourcesFor } = require('../../../scripts/changed.cjs');

const LOADED = /^(?:import|export)\s[^;'"]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm;

/** What a compiled file imports; no import of types is left in it. */
const compiledImports = (text: string) =>
  [...text.matchAll(LOADED)].map(([, from, bare]) => from ?? bare ?? '');

/** A bundled file begins with its imports, in one line. */
const bundledImports = (text: string) => {
  const [begin = ''] =
    /^(?:(?:(?:const|let) )?\w+=(?:require\("[^"]+"\)|\w+\.\w+\(\w+\));)*/.exec(text) ?? [];
  return [...begin.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? '');
};

/** The packages that a file loads, with all files that it loads. What is imported where it is needed is not loaded yet. */
function loadedBy(start: string, importsOf: (text: string) => string[]) {
  const packages = new Set<string>();
  const files = new Set([join(dist, start)]);
  let bytes = 0;
  // A set that grows while it is walked through.
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    bytes += text.length;
    for (const target of importsOf(text)) {
      if (target.startsWith('.')) files.add(join(dirname(file), target));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  }
  return { packages: [...packages].sort(), files: [...files], bytes };
}

/** The bundled file that the command loads when it is run. */
function bundledAction(name: string): string {
  const { files } = loadedBy('cli/main.cjs', bundledImports);
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const [, found] = new RegExp(`=>require\\(.\\./([\\w-]*\\b${name}-[\\w-]+\\.cjs).\\)\\)`).exec(text) ?? [];
  if (found === undefined) throw new Error(`No command loads ${name}.`);
  return `cli/${found}`;
}

describe('the command line loads', () => {
  it('the list of the commands with one package', () => {
    const { packages, files } = loadedBy('src/cli/main.js', compiledImports);
    expect(packages).toEqual(['commander']);
    expect(files.length).toBeGreaterThan(30);
    expect(files.length).toBeLessThan(80);
  });

  it('the list of the commands as a few small files', () => {
    const { packages, files, bytes } = loadedBy('cli/main.cjs', bundledImports);
    expect(packages).toEqual([]);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(5);
    expect(bytes).toBeLessThan(150_000);
  });

  it.each(['tree', 'compare', 'lineage', 'log'])('no GraphQL before %s asks with it', (action) => {
    const { packages } = loadedBy(`src/cli/actions/${action}.js`, compiledImports);
    expect(packages).toContain('kysely');
    if (action === 'tree') expect(packages).not.toContain('graphql');
    expect(packages).not.toContain('type-graphql');
  });

  it('the database and the tree as a few files, without a package that they are not from', () => {
    const { packages, files, bytes } = loadedBy(bundledAction('tree'), bundledImports);
    expect(packages).toEqual([]);
    expect(files.length).toBeLessThan(8);
    expect(bytes).toBeGreaterThan(400_000);
    expect(bytes).toBeLessThan(800_000);
  });

  it('nothing that starts other programs with the list of the commands', () => {
    const { files } = loadedBy('cli/main.cjs', bundledImports);
    expect(files.some((file) => readFileSync(file, 'utf8').includes('child_process'))).toBe(false);
  });

  it('help only where the sources of the list of the commands are older than it', () => {
    const { files } = loadedBy('src/cli/main.js', compiledImports);
    const sources = files.map((file) => relative(dist, file).replaceAll(sep, '/').replace(/js$/, 'ts'));
    expect(sourcesFor(['--help']).toSorted()).toEqual(sources.sort());
    expect(sourcesFor(['help', 'tree'])).toEqual(sourcesFor(['--help']));
    expect(sourcesFor(['tree', '--help'])).toEqual(['src']);
    expect(sourcesFor([])).toEqual(['src']);
  });

  it('the code that this version of V8 made of each bundled file', () => {
    const names = readdirSync(join(dist, 'cli')).filter((name) => name.endsWith('.cjs'));
    const refused = names.filter((name) => {
      const path = join(dist, 'cli', name);
      return compile(path, readFileSync(codeOf(path))).cachedDataRejected !== false;
    });
    expect(names.length).toBeGreaterThan(30);
    expect(refused).toEqual([]);
  });
});
