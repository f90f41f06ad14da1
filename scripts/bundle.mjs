// Writes the command line as a few files beside the compiled tree: Node takes longer to load hundreds of files than
// most commands take to answer. What a command loads only when it is run stays a file of its own.
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { build } from 'rolldown';
import { at, root } from './changed.mjs';

const target = at('dist/cli');

/** Packages of many small files that no other package loads. All others stay as they are: of GraphQL there must be only one. */
const inside = ['commander', 'csv-stringify', 'kysely', 'pg', 'string-width'];

/** Each becomes one file, together with all that it always loads. What is in an earlier one is not in a later one. */
const wholes = ['cli/run', 'cli/running/withDatabase', 'cli/actions/tree', 'graphql/schema'];

const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const outside = Object.keys(dependencies).filter((name) => !inside.includes(name));
const isOutside = (name) => outside.some((one) => name === one || name.startsWith(`${one}/`));
const compiled = at('dist/src/');

/** Files of the project are found from the place of the compiled module, which is no longer that of its code. */
function load(path) {
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

await build({
  cwd: root,
  input: 'dist/src/cli/main.js',
  platform: 'node',
  external: (name) => name === 'pg-native' || isOutside(name),
  plugins: [{ name: 'places', load, buildEnd }],
  output: {
    dir: target,
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
