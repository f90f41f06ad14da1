/** What cannot be recorded or answered, from the GraphQL text down to a real database. */
import { describe, expect, it } from '../../support/jest.js';
import { record, recordedTown, reorganization } from '../town.js';

const { ask, attempt } = await recordedTown();

describe('an input that cannot be recorded', () => {
  it('returns problems in both languages, with a path and the events that it conflicts with', async () => {
    const changes = [{ abolish: { unit: '市民部' } }, { rename: { unit: 'どこにもない課', name: 'x' } }];
    const answer = await ask<{ recordReorganization: { problems: object[] } }>(record, {
      input: reorganization('2026-03-01', changes),
    });
    expect(answer.recordReorganization).toMatchObject({ revision: null, organization: { revision: 2 } });
    expect(answer.recordReorganization.problems.length).toBeGreaterThanOrEqual(1);
    for (const problem of answer.recordReorganization.problems) {
      expect(problem).toMatchObject({
        code: expect.stringMatching(/^[A-Z_]+$/),
        severity: 'ERROR',
        path: expect.stringMatching(/^changes\[/),
        message: expect.stringMatching(/[ぁ-ん]/),
      });
    }
  });

  it('names the recorded events that it would break', async () => {
    const answer = await ask<{ recordReorganization: { problems: { events: object[] }[] } }>(record, {
      input: reorganization('2026-03-01', [{ abolish: { unit: '市民部' } }]),
    });
    expect(answer.recordReorganization.problems.flatMap((problem) => problem.events)).toContainEqual({
      id: expect.stringMatching(/^town:e/),
      type: 'UnitTransferred',
      revision: { number: 2 },
    });
  });

  it('for an organization that is not registered returns no organization', async () => {
    const input = { ...reorganization('2026-03-01', [{ abolish: { unit: 'x' } }]), organization: 'village' };
    const answer = await ask(record, { input });
    expect(answer).toMatchObject({
      recordReorganization: {
        revision: null,
        organization: null,
        problems: [{ severity: 'ERROR', events: [] }],
      },
    });
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['a revision above the newest', 'asOf(knownAt: { revision: 3 }) { date }'],
    ['a negative revision', 'asOf(knownAt: { revision: -1 }) { date }'],
    [
      'the units below a unit that does not exist',
      'asOf(date: "2026-04-01") { units(under: "総務部/財政課") { name } }',
    ],
    ['a @ref', 'asOf(date: "2026-04-01") { unit(ref: "@new") { name } }'],
    ['first with last', 'revisions(first: 1, last: 1) { totalCount }'],
    ['a strange cursor', 'revisions(after: "!") { totalCount }'],
    ['a NUL', 'findUnits(name: "\\u0000") { id: unitId }'],
  ])('refuses %s in both languages', async (_, field) => {
    const { errors } = await attempt(`{ organization(code: "town") { ${field} } }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      messages: { ja: expect.stringMatching(/[ぁ-ん]/), en: expect.stringMatching(/^[\x20-\x7e]*/) },
    });
  });
});
