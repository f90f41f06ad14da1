/** Which questions a standby may answer, and when its answer does not hold. */

import { GraphQLError, parse } from 'graphql';
import { secondsSince, writtenUpTo } from '../../../src/database/replicas/marks.js';
import { hasFailed, holds, mayBeBehind } from '../../../src/graphql/serving/sources/onStandby.js';
import { newSources } from '../../../src/graphql/serving/sources/sources.js';
import { badInput } from '../../../src/userError.js';
import { describe, expect, it } from '../../support/jest.js';

const failed = (originalError: Error) => ({ errors: [new GraphQLError('', { originalError })] });
const withCode = (code: string) => Object.assign(new Error(code), { code });
const asked = (note: (sources: ReturnType<typeof newSources>) => void = () => {}) => {
  const sources = newSources('ALL');
  note(sources);
  return { sources } as Parameters<typeof holds>[1];
};

describe('a question', () => {
  it.each([
    ['{ organizations { nodes { code } } }', true],
    ['mutation { recordReorganization(input: {}) { query { organizations { totalCount } } } }', false],
    ['subscription { revisionRecorded(organization: "a") { number } }', false],
    ['{ changes: changesAfter { cursor } }', false],
    [
      '{ organization(code: "a") { ...tried } } fragment tried on Organization { preview(of: {}) { days } }',
      false,
    ],
  ])('%s may be answered by a standby: %s', (text, may) => {
    expect(mayBeBehind(parse(text), null)).toBe(may);
  });
});

describe('the answer of a standby', () => {
  it.each<[string, Parameters<typeof holds>[0], boolean, boolean]>([
    ['without errors', {}, true, false],
    ['that recovery cancelled', failed(withCode('40001')), false, false],
    ['whose connection broke', failed(withCode('08006')), false, true],
    ['that the server stopped', failed(withCode('57P01')), false, true],
    ['that refuses a revision it does not know', failed(badInput({ ja: '', en: '' })), false, false],
    [
      'that is refused for its cost',
      { errors: [new GraphQLError('', { extensions: { code: 'TOO_COSTLY' } })] },
      true,
      false,
    ],
  ])('%s', (_which, result, does, down) => {
    expect(holds(result, asked())).toBe(does);
    expect(hasFailed(result)).toBe(down);
  });

  it('does not hold where the primary may know more of what was named', () => {
    expect(
      holds(
        {},
        asked(({ reader }) => reader.lookedUp('a', undefined)),
      ),
    ).toBe(false);
    expect(
      holds(
        {},
        asked(({ reader }) => reader.mayBeNewer()),
      ),
    ).toBe(false);
    expect(
      holds(
        {},
        asked(({ reader }) => reader.lookedUp('a', '1 abc')),
      ),
    ).toBe(true);
  });
});

describe('how far a standby is behind', () => {
  const marks = [
    { at: 1_000, written: writtenUpTo('0/FFFFFFFF') },
    { at: 3_000, written: writtenUpTo('1/0') },
    { at: 9_000, written: writtenUpTo('1/A0') },
  ];

  it.each([
    ['1/A0', 0],
    ['1/9F', 6],
    ['0/FFFFFFFF', 8],
    ['0/1', 8],
  ])('replayed up to %s: %d seconds', (replayed, seconds) => {
    expect(secondsSince(marks, writtenUpTo(replayed))).toBe(seconds);
  });

  it('is not known where the primary never answered', () => {
    expect(secondsSince([], 1n)).toBe(null);
  });
});
