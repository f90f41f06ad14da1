/**
 * The order of the test files: a long one that begins last keeps one core busy while the others have nothing to do. Jest knows the
 * times of its last run only, and a fresh clone has none.
 */
import { longest } from './longest.js';

/** What is used of a test file as Jest describes it. */
interface TestFile {
  path: string;
  context: { hasteFS: { getSize(path: string): number | null } };
}

export default class LongestFirst {
  /** Those that are not listed come last, the largest first. */
  sort<T extends TestFile>(tests: T[]): T[] {
    const places = new Map(tests.map(({ path }) => [path, placeOf(path)]));
    const sizes = new Map(tests.map(({ path, context }) => [path, context.hasteFS.getSize(path) ?? 0]));
    const of = (known: Map<string, number>, { path }: T) => known.get(path) ?? 0;
    return [...tests].sort((a, b) => of(places, a) - of(places, b) || of(sizes, b) - of(sizes, a));
  }

  /** Jest wants it for `--onlyFailures`; what failed is not kept. */
  allFailedTests<T extends TestFile>(tests: T[]): T[] {
    return this.sort(tests);
  }

  cacheResults(): void {}
}

function placeOf(path: string): number {
  const name = path
    .replaceAll('\\', '/')
    .replace(/^.*\/dist\/test\//, '')
    .replace(/\.test\.js$/, '');
  const place = longest.indexOf(name);
  return place < 0 ? longest.length : place;
}
