// Runs the bundled command line, with the code that V8 made of each file when it was bundled: compiling takes longer than most commands.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const folder = `${__dirname}/../dist/cli/`;
const codeOf = (path) => `${path}.code`;

/** Code from another version of V8 is not used, and the file is compiled. */
function compile(path, code) {
  const begin = '(function (exports, require, __filename) {';
  return new Script(`${begin}${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    columnOffset: -begin.length,
    cachedData: code,
  });
}

const loaded = new Map();

/** What a bundled file exports. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known;
  const exports = {};
  loaded.set(name, exports);
  const path = folder + name;
  const run = compile(path, readFileSync(codeOf(path))).runInThisContext();
  run(exports, (other) => (other.startsWith('./') ? load(other.slice(2)) : require(other)), path);
  return exports;
}

module.exports = { codeOf, compile, load };

if (require.main === module) load('main.cjs');
