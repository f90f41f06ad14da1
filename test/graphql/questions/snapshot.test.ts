/** The organization on one day, from the GraphQL text down to a real database. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedTown, unitFields } from '../town.js';

const { ask } = await recordedTown();

describe('a snapshot', () => {
  it('has its day, its revision and the tree in order', async () => {
    const answer = await ask(/* GraphQL */ `{
      organization(code: "town") {
        asOf(date: "2026-03-31") {
          date revision citation coverage constantFrom constantUntil
          roots { name }
          units { ${unitFields} }
          under: units(under: "総務部/総務課", kind: "係") { name }
          unit(ref: "総務部/総務課/文書係") { name becauseOf { type revision { number } } }
          nobody: unit(ref: "総務部/総務企画課") { name }
        }
      }
    }`);
    expect(answer).toMatchObject({
      organization: {
        asOf: {
          date: '2026-03-31',
          revision: 2,
          citation: 'town@2026-03-31~2',
          coverage: 'PARTIAL',
          constantFrom: '2025-04-01',
          constantUntil: '2026-04-01',
          roots: [{ name: '総務部' }, { name: '市民部' }],
          under: [{ name: '文書係' }],
          unit: { name: '文書係', becauseOf: { type: 'UnitStated', revision: { number: 1 } } },
          nobody: null,
          units: [
            { name: '総務部', depth: 0, parent: null, children: [{ name: '総務課' }, { name: '財政課' }] },
            { name: '総務課', depth: 1, until: '2026-04-01', parent: { name: '総務部' } },
            {
              name: '文書係',
              displayName: '(文書係)',
              kind: '係',
              path: ['総務部', '総務課', '文書係'],
              depth: 2,
              from: '2025-04-01',
              until: null,
              children: [],
            },
            { name: '財政課', displayName: '財政課', path: ['総務部', '財政課'] },
            { name: '市民部' },
          ],
        },
      },
    });
  });

  it('at an earlier revision or instant shows only what was known then, in everything below it', async () => {
    const { organization } = await ask<{ organization: { revisions: { nodes: { recordedAt: string }[] } } }>(
      '{ organization(code: "town") { revisions { nodes { recordedAt } } } }',
    );
    const [first] = organization.revisions.nodes;
    const below = /* GraphQL */ `
      revision
      unit(ref: "総務部/総務課") { until unit { id: unitId states { name } events { type } asOf(date: "2026-04-01") { name } } }`;
    const answer = await ask(
      `query ($instant: DateTime!) { organization(code: "town") {
        byNumber: asOf(date: "2026-04-01", knownAt: { revision: 1 }) { ${below} }
        byInstant: asOf(date: "2026-04-01", knownAt: { instant: $instant }) { ${below} }
      } }`,
      { instant: first!.recordedAt },
    );
    const then = {
      revision: 1,
      unit: {
        until: null,
        unit: {
          id: 'town:u2',
          states: [{ name: '総務課' }],
          // Its own, and that of the unit stated under it.
          events: [{ type: 'UnitStated' }, { type: 'UnitStated' }],
          asOf: { name: '総務課' },
        },
      },
    };
    expect(answer).toEqual({ organization: { byNumber: then, byInstant: then } });
  });

  it('is UNKNOWN before the first day, and before the first revision', async () => {
    const fields =
      'revision coverage constantFrom constantUntil roots { name } units(under: "x") { name } unit(ref: "x") { name }';
    const answer = await ask(`{ organization(code: "town") {
      day: asOf(date: "2025-03-31") { ${fields} }
      knowledge: asOf(date: "2026-04-01", knownAt: { instant: "2000-01-01T00:00:00Z" }) { ${fields} }
    } }`);
    const unknown = { coverage: 'UNKNOWN', constantFrom: null, roots: [], units: [], unit: null };
    expect(answer).toEqual({
      organization: {
        day: { ...unknown, revision: 2, constantUntil: '2025-04-01' },
        knowledge: { ...unknown, revision: 0, constantUntil: null },
      },
    });
  });

  it('without a date is that of today', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });
    const earliest = today.format();
    const { organization } = await ask<{ organization: { asOf: { date: string } } }>(
      '{ organization(code: "town") { asOf { date } } }',
    );
    expect([earliest, today.format()]).toContain(organization.asOf.date);
  });
});
