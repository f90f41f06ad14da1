// Audits the packages that this project installs: known vulnerabilities (if a registry answers), licences, install scripts.
//   npm run audit [-- FOLDER...]    (default: this package and the explorer)
// Exit codes: 0 nothing found, 1 something found, 2 nothing found but no registry said which vulnerabilities are known.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const folders = given.length > 0 ? given.map((folder) => resolve(folder)) : [root, join(root, 'explorer')];

/** Licences that ask for no more than a notice. */
const ALLOWED = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'PostgreSQL'],
]);
/** Also allowed where nothing of it is passed on: tools for building and testing. */
const ALLOWED_IN_TOOLS = new Set(['MPL-2.0']);

const found = [];
const unanswered = [];

for (const folder of folders) {
  const { name, allowScripts = {} } = read(folder, 'package.json');
  const packages = Object.entries(read(folder, 'package-lock.json').packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, entry]) => ({ ...entry, name: entry.name ?? path.split('node_modules/').at(-1) }));
  const problems = [...licences(packages), ...installScripts(packages, allowScripts)];
  found.push(...problems.map((problem) => `${name}: ${problem}`));
  const { vulnerabilities, silence } = askRegistry(folder);
  found.push(...vulnerabilities.map((problem) => `${name}: ${problem}`));
  if (silence !== undefined) unanswered.push(`${name}: ${silence}`);
  console.log(`${name}: ${packages.length} packages, licences and install scripts examined.`);
}

for (const problem of found) console.log(`FOUND ${problem}`);
for (const silence of unanswered) console.log(`NOT ASKED ${silence}`);
if (unanswered.length > 0)
  console.log('No registry said which vulnerabilities are known: run this again where one answers.');
else if (found.length === 0) console.log('Nothing was found.');
process.exitCode = found.length > 0 ? 1 : unanswered.length > 0 ? 2 : 0;

function read(folder, file) {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function licences(packages) {
  return packages.flatMap(({ name, version, license, dev }) => {
    const isAllowed = (id) => ALLOWED.has(id) || (dev === true && ALLOWED_IN_TOOLS.has(id));
    if (license === undefined) return [`${name} ${version} does not say its licence.`];
    return isPermitted(license, isAllowed) ? [] : [`${name} ${version} has the licence ${license}.`];
  });
}

/** Of alternatives (OR) one must be allowed, of a sum (AND) all: the expressions of SPDX. */
function isPermitted(expression, isAllowed) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let next = 0;
  const one = () => {
    const token = tokens[next++];
    if (token !== '(') return isAllowed(token);
    const inside = alternatives();
    return tokens[next++] === ')' && inside;
  };
  const joined = (word, part) => {
    const parts = [part()];
    while (tokens[next] === word) {
      next += 1;
      parts.push(part());
    }
    return parts;
  };
  const sums = () => joined('AND', one).every(Boolean);
  const alternatives = () => joined('OR', sums).some(Boolean);
  const permitted = alternatives();
  return permitted && next === tokens.length;
}

/** A package with an install script is named in `allowScripts`, and whether the script may run. */
function installScripts(packages, allowScripts) {
  const withScript = new Set(packages.filter((one) => one.hasInstallScript).map(({ name }) => name));
  const unknown = [...withScript].filter((name) => !(name in allowScripts));
  const stale = Object.keys(allowScripts).filter((name) => !withScript.has(name));
  return [
    ...unknown.map(
      (name) => `${name} has an install script that allowScripts in package.json does not decide on.`,
    ),
    ...stale.map((name) => `allowScripts in package.json names ${name}, which has no install script.`),
  ];
}

function askRegistry(folder) {
  const shell = process.platform === 'win32';
  const options = { cwd: folder, encoding: 'utf8', shell, maxBuffer: 2 ** 28, timeout: 120_000 };
  const { stdout, error } = spawnSync('npm', ['audit', '--json', '--fetch-retries=1'], options);
  const answer = parsed(stdout);
  if (!answer?.vulnerabilities || !answer.metadata) {
    const silence = error?.message ?? answer?.message ?? 'npm audit gave no answer.';
    return { vulnerabilities: [], silence };
  }
  const vulnerabilities = Object.values(answer.vulnerabilities).map(({ name, severity, via, range }) => {
    const reasons = via.map((one) =>
      typeof one === 'string' ? `through ${one}` : `${one.title} (${one.url})`,
    );
    return `${name} ${range}: ${severity}: ${reasons.join('; ')}`;
  });
  return { vulnerabilities };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
