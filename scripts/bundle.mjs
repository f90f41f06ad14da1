// Writes the command line as a few files beside the compiled tree: Node takes longer to load hundreds of files than
// most commands take to answer. What a command loads only when it is run stays a file of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { build } from 'rolldown';
import { codeOf, compile } from './bundled.cjs';
import { at, bundledBy, helpSources, root } from './changed.cjs';

const target = at('dist/cli');

/** Packages of many small files that no other package loads. All others stay as they are: of GraphQL there must be only one. */
const inside = ['commander', 'csv-stringify', 'hyparquet-writer', 'jose', 'kysely', 'pg', 'string-width'];

/** Each becomes one file, together with all that it always loads. What is in an earlier one is not in a later one. */
const wholes = ['cli/run', 'cli/running/withDatabase', 'cli/actions/tree', 'graphql/schema'];

const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const outside = Object.keys(dependencies).filter((name) => !inside.includes(name));
const isOutside = (name) => outside.some((one) => name === one || name.startsWith(`${one}/`));
const compiled = at('dist/src/');

const commander = at('node_modules/commander/lib/command.js');

/** Files of the project are found from the place of the compiled module, which is no longer that of its code. */
function load(path) {
  // It could start other programs, for which Node loads much. No command is one.
  if (path === commander) return readFileSync(path, 'utf8').replace("require('node:child_process')", '{}');
  if (!path.startsWith(compiled)) return undefined;
  const place = relative(target, path).replaceAll(sep, '/');
  return readFileSync(path, 'utf8').replaceAll(
    'import.meta.url',
    `new URL('${place}', import.meta.url).href`,
  );
}

const wholeOf = new Map();

function buildEnd() {
  for (const name of wholes) {
    const found = new Set([`${compiled}${name}.js`]);
    // A set that grows while it is walked through.
    for (const path of found) {
      if (!wholeOf.has(path)) wholeOf.set(path, name);
      for (const imported of this.getModuleInfo(path)?.importedIds ?? []) found.add(imported);
    }
  }
}

const { output } = await build({
  cwd: root,
  input: 'dist/src/cli/main.js',
  platform: 'node',
  external: (name) => name === 'pg-native' || isOutside(name),
  plugins: [{ name: 'places', load, buildEnd }],
  output: {
    dir: target,
    format: 'cjs',
    // Code that V8 has kept cannot import in Node 20, but it can require.
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    cleanDir: true,
    sourcemap: true,
    // Classes are named in messages and in the schema.
    keepNames: true,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: {
      groups: wholes.map((name) => ({
        name: name.replaceAll('/', '-'),
        test: (path) => wholeOf.get(path) === name,
      })),
    },
  },
});

/** With all functions; else V8 compiles each of them only when it is first called. */
function codeOfAll(path) {
  setFlagsFromString('--no-lazy');
  const script = compile(path);
  // The code is taken only by a program with the same flags.
  setFlagsFromString('--lazy');
  return script.createCachedData();
}

for (const { type, fileName } of output) {
  if (type === 'chunk') writeFileSync(codeOf(`${target}/${fileName}`), codeOfAll(`${target}/${fileName}`));
}

writeFileSync(at(bundledBy), process.versions.v8);

// What is loaded at once comes from few of the sources.
const list = wholes[0].replaceAll('/', '-');
const sources = output
  .filter(({ name }) => name === 'main' || name === list)
  .flatMap(({ moduleIds }) => moduleIds)
  .filter((path) => path.startsWith(compiled))
  .map((path) => `src/${path.slice(compiled.length).replaceAll(sep, '/').replace(/js$/, 'ts')}`);
writeFileSync(at(helpSources), JSON.stringify(sources));
