import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { textOf } from './support/files.js';

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

/** The first part of the path: the folder, or the file that stands beside the folders. */
const roomOf = (path: string) => path.split('/')[0] ?? '';
const rooms = new Set(files.map(({ file }) => roomOf(file).replace(/\.ts$/, '.js')));

const written = ({ file, from }: Import) => `${file} imports ${from}`;

/** What the files of a room import from other rooms. */
const leaving = (room: string) =>
  imports.filter(
    ({ file, from }) => roomOf(file) === room && rooms.has(roomOf(from)) && roomOf(from) !== room,
  );

describe('the directions of the imports', () => {
  it('are found at all', () => {
    expect(imports.map(written)).toContain('record.ts imports domain/decide.js');
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('domain imports nothing outside itself, no package either', () => {
    const outside = imports.filter(
      ({ file, from }) => roomOf(file) === 'domain' && roomOf(from) !== 'domain',
    );
    expect(outside.map(written)).toEqual([]);
  });

  it.each([
    ['database', []],
    ['derive', ['domain']],
    ['ledger', ['domain', 'database']],
    ['projections', ['domain', 'database', 'ledger']],
    ['queries', ['domain', 'database']],
  ])('%s imports from no rooms but %j', (room, allowed: string[]) => {
    const outside = leaving(room)
      .filter(({ from }) => !allowed.includes(roomOf(from)))
      // What is appended has the shape that the projection gives it.
      .filter(
        ({ file, from, typeOnly }) =>
          !(file === 'ledger/append.ts' && typeOnly && roomOf(from) === 'projections'),
      );
    expect(outside.map(written)).toEqual([]);
  });

  it('graphql reads through queries and writes through record.ts', () => {
    const closed = ['ledger', 'projections', 'cli', 'server'];
    expect(
      leaving('graphql')
        .filter(({ from }) => closed.includes(roomOf(from)))
        .map(written),
    ).toEqual([]);
  });

  it('nobody but record.ts appends', () => {
    const appending = imports.filter(({ from, typeOnly }) => from === 'ledger/append.js' && !typeOnly);
    expect(appending.map(({ file }) => file)).toEqual(['record.ts']);
  });

  it('nobody imports the command line but the command line', () => {
    expect(
      imports.filter(({ file, from }) => roomOf(from) === 'cli' && roomOf(file) !== 'cli').map(written),
    ).toEqual([]);
  });
});

describe('the source', () => {
  it('reads the environment in config.ts and the command line only', () => {
    // The embedded server's programs are given the environment that this process has.
    const allowed = ['config.ts', 'database/embedded/attach.ts', 'database/embedded/runProgram.ts'];
    const reading = files.filter(({ text }) => /process\.env\b|\benv\b.*from 'node:process'/.test(text));
    expect(
      reading.map(({ file }) => file).filter((file) => roomOf(file) !== 'cli' && !allowed.includes(file)),
    ).toEqual([]);
  });

  it('has no file of more than 200 lines', () => {
    const long = files.map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > 200)).toEqual([]);
  });

  it('has no folder that gathers what others export', () => {
    expect(files.map(({ file }) => file).filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
    expect(textOf('package.json')).not.toContain('"exports"');
  });
});
