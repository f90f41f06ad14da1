import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '../support/jest.js';

// This file runs from dist/test/explorer.
const root = join(import.meta.dirname, '../../..');
const source = join(root, 'explorer/src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.generated.ts'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));

/** A room imports only from itself and from rooms that stand before it. */
const ROOMS = [
  'address',
  'identity',
  'ask',
  'words',
  'look',
  'signIn',
  'time',
  'chart',
  'frame',
  'data',
  'lists',
  'counts',
  'record',
  'blame',
  'life',
  'unit',
  'duty',
  'post',
  'reorganization',
  'compare',
  'paper',
  'plane',
  'search',
  'log',
  'desk',
  'register',
  'console',
  'screens',
  'App.tsx',
  'main.tsx',
];

describe('the source of the explorer', () => {
  it('has rooms that import one way', () => {
    const place = (path: string) => ROOMS.indexOf(path.split('/')[0]?.replace(/\.js$/, '.tsx') ?? '');
    const imports = files.flatMap(({ file, text }) =>
      [...text.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, to = '']) => ({
        file,
        to: posix.join(posix.dirname(file), to),
      })),
    );
    expect(imports.length).toBeGreaterThan(files.length);
    expect(files.filter(({ file }) => place(file) < 0).map(({ file }) => file)).toEqual([]);
    expect(imports.filter(({ file, to }) => place(to) > place(file))).toEqual([]);
  });

  it('has no file of more than 150 lines', () => {
    const long = files.filter(({ text }) => text.trimEnd().split('\n').length > 150);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  it('has no folder with more than 16 files side by side', () => {
    const folders = new Map<string, number>();
    for (const { file } of files) {
      const folder = posix.dirname(file);
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    expect([...folders].filter(([, count]) => count > 16)).toEqual([]);
  });

  it('never makes markup of a text', () => {
    const markup = /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/;
    expect(files.filter(({ text }) => markup.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('the built page', () => {
  const page = join(root, 'dist/page');
  const index = readFileSync(join(page, 'index.html'), 'utf8');

  it('loads at most 230 kB, compressed, before it shows the first chart', () => {
    const first = [...index.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(first.length).toBeGreaterThan(1);
    const sizes = first.map((path) => gzipSync(readFileSync(join(page, path))).length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(230_000);
  });

  it('has no script or style in the page itself', () => {
    expect(index).not.toMatch(/<style|<script(?![^>]*\bsrc=)/);
  });
});
