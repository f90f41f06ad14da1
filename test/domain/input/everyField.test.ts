import { factOf } from '../../../src/domain/input/facts.js';
import type { Pointers } from '../../../src/domain/input/pointers.js';
import { changeTextProblems } from '../../../src/domain/input/shape.js';
import { fieldsAt, verbs, verbsOf } from '../../../src/domain/input/verbs/verbs.js';
import type { Change, Verb } from '../../../src/domain/words/change.js';
import { describe, expect, it } from '../../support/jest.js';
import { otherExamples, verbExamples } from '../../support/verbExamples.js';

/** Texts that are neither recorded as written nor point at a unit, duty or post that must be known. */
const COMPARED_ONLY = [
  // One of a fixed list, which GraphQL holds it to.
  'transferDuty.extent',
  // Must be a duty of the post.
  'changePost.removeDuties[0]',
  // Belong to recompose, and are refused in every other verb.
  'create.unit.sources[0]',
  'merge.intoNew.sources[0]',
  'split.into[0].sources[0]',
];

const verbsWithExamples = Object.keys(verbExamples) as Verb[];
const examples: [Verb, Change[]][] = verbsWithExamples.map((verb) => [
  verb,
  [{ [verb]: verbExamples[verb] }, ...otherExamples.filter((other) => other[verb])],
]);

/** The path of every text in a value. */
function textsIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, item]) => textsIn(item, `${path}.${field}`));
}

/** The change with every text blank. */
const blanked = (change: Change): Change =>
  JSON.parse(JSON.stringify(change), (_, value: unknown) =>
    typeof value === 'string' ? ' ' : value,
  ) as Change;

/** The paths of the texts that are looked up. */
function pointedAt(change: Change): string[] {
  const [verb] = verbsOf(change);
  if (verb === undefined) return [];
  const paths: string[] = [];
  const note = (field: string) => {
    paths.push(fieldsAt('change', verb)(field));
    return '';
  };
  const noteDuty = (field: string) => ({ duty: note(field), called: '', isNew: false, holders: [] });
  const point: Pointers = {
    changed: (_, field) => note(field),
    living: (_, field) => note(field),
    ended: (_, field) => note(field),
    post: (_, field) => note(field),
    movedDuty: (_, __, field) => noteDuty(field),
    endedDuty: (_, __, field) => noteDuty(field),
    newUnit: () => '',
    newPost: () => '',
    ofKind: () => [],
  };
  factOf(change, verb, point);
  return paths;
}

describe('every text of every verb', () => {
  it('has examples for each verb', () => {
    expect(verbsWithExamples).toEqual(Object.keys(verbs));
  });

  it.each(examples)('is checked as a text or looked up: %s', (verb, changes) => {
    const seen = changes.flatMap((change) => [
      ...pointedAt(change),
      ...changeTextProblems(blanked(change), 'change').map(({ path }) => path),
    ]);
    const expected = textsIn({ [verb]: verbExamples[verb] }, 'change').filter(
      (path) => !COMPARED_ONLY.includes(path.replace('change.', '')),
    );
    expect(expected.filter((path) => !seen.includes(path))).toEqual([]);
    expect(expected.length).toBeGreaterThan(0);
  });
});
