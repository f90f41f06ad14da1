/** Makes a copy of the project in which every mutant of the domain is present and can be switched on. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export interface Mutant {
  id: string;
  /** Relative to src/domain. */
  file: string;
  /** From 1. */
  line: number;
  column: number;
  /** Such as ConditionalExpression. */
  mutator: string;
  original: string;
  replacement: string;
}

// This file runs from dist/test/mutation.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const target = join(root, 'dist/mutation');
const domain = join(root, 'src/domain');

/** Rooms of texts for people: another word in a sentence says nothing about how well the rules are tested. */
const TEXTS = /^(problems|sentence)[\\/]/;

/** Gives the mutants, and the folder of the compiled tests that reach them. */
export async function mutatedProject(): Promise<{ mutants: Mutant[]; tests: string }> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const folder of ['src', 'test/domain', 'test/support'])
    cpSync(join(root, folder), join(target, folder), { recursive: true });
  const mutants = await instrument();
  compile();
  return { mutants, tests: join(target, 'compiled/test/domain') };
}

async function instrument(): Promise<Mutant[]> {
  const names = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const sources = names.sort().map((name) => ({
    name: join(domain, name),
    content: readFileSync(join(domain, name), 'utf8'),
    mutate: true as const,
  }));
  const { files, mutants } = await new Instrumenter(silent).instrument(sources, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  for (const { name, content } of files)
    writeFileSync(join(target, 'src/domain', relative(domain, name)), content);
  const counted = mutants.filter(
    ({ fileName, mutatorName }) => mutatorName !== 'StringLiteral' || !TEXTS.test(relative(domain, fileName)),
  );
  return counted.map(({ id, fileName, mutatorName, replacement, location: { start, end } }) => {
    const text = sources.find(({ name }) => name === fileName)?.content ?? '';
    return {
      id,
      file: relative(domain, fileName),
      line: start.line + 1,
      column: start.column + 1,
      mutator: mutatorName,
      original: textBetween(text, start, end),
      replacement,
    };
  });
}

type Place = { line: number; column: number };

function textBetween(text: string, start: Place, end: Place): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column);
  lines[0] = (lines[0] ?? '').slice(start.column);
  return lines.join('\n');
}

function compile(): void {
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { rootDir: '.', outDir: 'compiled', incremental: false, noCheck: true },
    include: ['src', 'test'],
  };
  writeFileSync(join(target, 'tsconfig.json'), JSON.stringify(config));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', target]);
  const registry = join(dirname(fileURLToPath(import.meta.url)), 'testRegistry.js');
  const tests = join(target, 'compiled/test');
  for (const name of readdirSync(tests, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(tests, name);
    const path = relative(dirname(file), registry).replaceAll('\\', '/');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/'[./]+support\/jest\.js'/g, `'${path}'`));
  }
}

const nothing = () => {};
const off = () => false;
const silent = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  isTraceEnabled: off,
  isDebugEnabled: off,
  isInfoEnabled: off,
  isWarnEnabled: off,
  isErrorEnabled: off,
  isFatalEnabled: off,
};
