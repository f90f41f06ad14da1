/** A unit through its life, from the GraphQL text down to a real database. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedTown, unitFields } from '../town.js';

const { ask, idOf } = await recordedTown();

describe('a unit', () => {
  it('is the same through its life, and each of its states is shown on its own first day', async () => {
    const answer = await ask(
      `query ($id: ID!) { organization(code: "town") { unit(id: $id) {
        states { ${unitFields} becauseOf { type } unit { id: unitId } }
        events { type effectiveOn revision { number } }
        onDay: asOf(date: "2030-01-01") { path }
        before: asOf(date: "2025-01-01") { path }
      } } }`,
      { id: await idOf('総務企画課') },
    );
    const always = { unitId: 'town:u2', unit: { id: 'town:u2' }, parent: { name: '総務部' } };
    expect(answer).toMatchObject({
      organization: {
        unit: {
          states: [
            { ...always, path: ['総務部', '総務課'], until: '2026-04-01', becauseOf: { type: 'UnitStated' } },
            { ...always, path: ['総務部', '総務企画課'], until: null, becauseOf: { type: 'UnitRenamed' } },
          ],
          events: [
            { type: 'UnitStated', effectiveOn: '2025-04-01', revision: { number: 1 } },
            { type: 'UnitStated', effectiveOn: '2025-04-01', revision: { number: 1 } },
            { type: 'UnitRenamed', effectiveOn: '2026-04-01', revision: { number: 2 } },
          ],
          onDay: { path: ['総務部', '総務企画課'] },
          before: null,
        },
      },
    });
  });

  it('shown on a day has the ancestors of that day, in its states those of its first day', async () => {
    const answer = await ask(
      `query ($id: ID!) { organization(code: "town") { unit(id: $id) {
        asOf(date: "2026-04-01") { path from }
        states { path from }
      } } }`,
      { id: await idOf('文書係') },
    );
    const from = '2025-04-01';
    expect(answer).toEqual({
      organization: {
        unit: {
          asOf: { path: ['総務部', '総務企画課', '文書係'], from },
          states: [{ path: ['総務部', '総務課', '文書係'], from }],
        },
      },
    });
  });

  it('is found by any name that it ever had, or by its name on one day', async () => {
    const answer = await ask(`{ organization(code: "town") {
      old: findUnits(name: "総務課") { id: unitId }
      later: findUnits(name: "総務課", on: "2026-04-01") { id: unitId }
      known: findUnits(name: "総務企画課", knownAt: { revision: 1 }) { id: unitId }
      nobody: unit(id: "other:u1") { id: unitId }
    } }`);
    expect(answer).toEqual({
      organization: { old: [{ id: 'town:u2' }], later: [], known: [], nobody: null },
    });
  });
});
