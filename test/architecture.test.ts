import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { circles } from './support/circles.js';
import { textOf } from './support/files.js';
import { describe, expect, it } from './support/jest.js';

interface Import {
  file: string;
  from: string;
  /** Only types are taken: nothing of it is left when the program runs. */
  typeOnly: boolean;
}

const source = join(import.meta.dirname, '../../src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

const STATEMENT =
  /^(?:import|export)\s(type\s)?[^;'"]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

const imports: Import[] = files.flatMap(({ file, text }) =>
  [...text.matchAll(STATEMENT)].map(([, type, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    const path = target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
    return { file, from: path, typeOnly: type !== undefined };
  }),
);

/** The first part of the path: the hall, or the file that stands beside the halls. */
const hallOf = (path: string) => path.split('/')[0] ?? '';
const halls = new Set(files.map(({ file }) => hallOf(file).replace(/\.ts$/, '.js')));

/** A folder of a hall with all that lies below it, or a file that stands directly in the hall. */
const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');

const written = ({ file, from }: Import) => `${file} imports ${from}`;

/** What the files of a hall import from other halls. */
const leaving = (hall: string) =>
  imports.filter(
    ({ file, from }) => hallOf(file) === hall && halls.has(hallOf(from)) && hallOf(from) !== hall,
  );

/** The rooms of each hall. A room imports only rooms that stand before it in its hall. */
const ROOMS: Record<string, string[]> = {
  domain: ['words', 'fold', 'problems', 'compare', 'sentence', 'history', 'input', 'decide'],
  queries: [
    'partOfName.js',
    'paging',
    'moment',
    'sizes',
    'record',
    'units',
    'duties',
    'search',
    'compare',
    'follow',
    'wholeHistory.js',
  ],
  derive: ['read', 'match', 'propose'],
  graphql: ['scalars', 'serving', 'inputs', 'types', 'roots', 'schema.js', 'schemaText.js'],
  cli: ['asking', 'printing', 'running', 'actions', 'commands', 'run.js', 'main.js'],
};

/** Which other halls a hall may import from. What is not listed here has a rule of its own below. */
const HALLS: Record<string, string[]> = {
  domain: [],
  access: ['domain', 'userError.js'],
  telemetry: [],
  database: ['telemetry'],
  derive: ['domain'],
  projections: ['domain', 'database'],
  // What is appended has the shape that the projections give it.
  ledger: ['domain', 'database', 'projections'],
  // Whoever looks an organization up says who may read it.
  queries: ['domain', 'database', 'access', 'userError.js'],
  follow: ['database', 'queries'],
  feeds: ['domain'],
  sheets: ['domain'],
  warehouse: ['database', 'domain'],
  assistants: ['access', 'database', 'domain', 'graphql', 'limitSettings.js', 'server'],
  webhooks: ['domain', 'database', 'follow', 'queries', 'userError.js'],
  'rebuild.ts': ['domain', 'database', 'ledger', 'projections'],
  'attempt.ts': ['domain', 'ledger', 'projections'],
  verify: ['domain', 'database', 'ledger', 'projections'],
  witness: ['domain', 'database', 'ledger', 'verify', 'userError.js'],
  'record.ts': ['attempt.js', 'domain', 'database', 'ledger', 'projections', 'telemetry'],
};

describe('the directions of the imports', () => {
  it('are found at all', () => {
    expect(imports.map(written)).toContain('record.ts imports domain/decide/decide.js');
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('domain imports no package either', () => {
    const outside = imports.filter(
      ({ file, from }) => hallOf(file) === 'domain' && hallOf(from) !== 'domain',
    );
    expect(outside.map(written)).toEqual([]);
  });

  it.each(Object.entries(HALLS))('%s imports from no halls but %j', (hall, allowed) => {
    expect(
      leaving(hall)
        .filter(({ from }) => !allowed.includes(hallOf(from)))
        .map(written),
    ).toEqual([]);
  });

  it.each(Object.entries(ROOMS))('the rooms of %s import one way: %j', (hall, rooms) => {
    const place = (path: string) =>
      rooms.indexOf(roomOf(path.replace(/\.ts$/, '.js')).replace(`${hall}/`, ''));
    const inside = imports.filter(({ file, from }) => hallOf(file) === hall && hallOf(from) === hall);
    expect(inside.length).toBeGreaterThan(rooms.length);
    expect(inside.filter(({ file }) => place(file) < 0).map(written)).toEqual([]);
    expect(inside.filter(({ file, from }) => place(from) > place(file)).map(written)).toEqual([]);
  });

  it('no files import each other in a circle, save the types of GraphQL, which mention each other', () => {
    expect(
      circles(imports).filter((circle) => !circle.every((file) => file.startsWith('graphql/types/'))),
    ).toEqual([]);
  });

  it('graphql reads through queries and writes through record.ts', () => {
    const closed = ['ledger', 'projections', 'cli', 'server'];
    expect(
      leaving('graphql')
        .filter(({ from }) => closed.includes(hallOf(from)))
        .map(written),
    ).toEqual([]);
  });

  it('nobody but record.ts appends', () => {
    const appending = imports.filter(({ from, typeOnly }) => from === 'ledger/append.js' && !typeOnly);
    expect(appending.map(({ file }) => file)).toEqual(['record.ts']);
  });

  it('answers read the clock in one place, which notes the day', () => {
    const reading = files.filter(
      ({ file, text }) => hallOf(file) === 'graphql' && /\bimport \{[^}]*\btoday\b/.test(text),
    );
    expect(reading.map(({ file }) => file)).toEqual(['graphql/serving/sources/sources.ts']);
  });

  it('nobody imports the command line but the command line', () => {
    expect(
      imports.filter(({ file, from }) => hallOf(from) === 'cli' && hallOf(file) !== 'cli').map(written),
    ).toEqual([]);
  });
});

describe('the source', () => {
  it('reads the environment in config.ts and the command line only', () => {
    // The embedded server's programs are given the environment that this process has.
    const allowed = ['config.ts', 'database/embedded/attach.ts', 'database/embedded/runProgram.ts'];
    const reading = files.filter(({ text }) => /process\.env\b|\benv\b.*from 'node:process'/.test(text));
    expect(
      reading.map(({ file }) => file).filter((file) => hallOf(file) !== 'cli' && !allowed.includes(file)),
    ).toEqual([]);
  });

  it('has no file of more than 150 lines', () => {
    const long = files.map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > 150)).toEqual([]);
  });

  it('has no folder with more than 16 files side by side', () => {
    const folders = new Map<string, number>();
    for (const { file } of files) {
      const folder = posix.dirname(file);
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    expect([...folders].filter(([, count]) => count > 16)).toEqual([]);
  });

  it('has no folder that gathers what others export', () => {
    expect(files.map(({ file }) => file).filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
    expect(textOf('package.json')).not.toContain('"exports"');
  });
});
