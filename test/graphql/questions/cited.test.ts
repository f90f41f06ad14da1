/** Answers asked again by their citation, and series of counts. */
import { describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';

const { ask, attempt, askCity } = await recordedIsesaki();

const cite =
  'query ($citation: String!) { cited(citation: $citation) { date revision citation coverage units { unitId } } }';

describe('a citation', () => {
  it('gives the same answer again', async () => {
    for (const [date, revision] of [
      ['2026-04-01', 2],
      ['2026-04-01', 1],
      ['2020-01-01', 0],
    ]) {
      const { asOf } = (await askCity(
        `asOf(date: "${date}", knownAt: { revision: ${revision} }) { date revision citation coverage units { unitId } }`,
      )) as { asOf: { citation: string } };
      expect(asOf.citation).toBe(`102041@${date}~${revision}`);
      expect(await ask(cite, { citation: asOf.citation })).toEqual({ cited: asOf });
    }
  });

  it.each([
    ['', 'is not a citation'],
    ['102041@2026-04-01', 'is not a citation'],
    ['102041@2026-02-30~1', 'is not a citation'],
    ['102041@2026-04-01~-1', 'is not a citation'],
    ['102041@2026-04-01~1\0', 'is not a citation'],
    ['nobody@2026-04-01~1', 'not registered'],
    ['102041@2026-04-01~3', 'no revision 3'],
    ['102041@2026-04-01~99999999999999999999', 'no revision'],
  ])('%j is refused', async (citation, words) => {
    const { data, errors } = await attempt(cite, { citation });
    expect(data).toEqual({ cited: null });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining(words),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('counts', () => {
  it('of Isesaki are a time series, each day with its coverage', async () => {
    const answer = await askCity(`
      counts(on: ["2026-04-01", "2026-03-31", "2020-01-01"]) { date coverage kinds { kind count } }
      under: counts(on: ["2026-03-31", "2026-04-01"], under: "企画部/経営企画課") { kinds { kind count } }
      known: counts(on: ["2026-04-01"], knownAt: { revision: 1 }) { kinds { kind count } }
    `);
    const before = [
      { kind: '係', count: 83 },
      { kind: '課', count: 28 },
      { kind: '施設', count: 14 },
      { kind: '部', count: 5 },
      { kind: '支所', count: 3 },
    ];
    expect(answer).toEqual({
      counts: [
        {
          date: '2026-04-01',
          coverage: 'PARTIAL',
          kinds: [
            { kind: '係', count: 70 },
            { kind: '課', count: 29 },
            { kind: '施設', count: 15 },
            { kind: '部', count: 6 },
            { kind: '支所', count: 3 },
          ],
        },
        { date: '2026-03-31', coverage: 'PARTIAL', kinds: before },
        { date: '2020-01-01', coverage: 'UNKNOWN', kinds: [] },
      ],
      under: [
        { kinds: [] },
        {
          kinds: [
            { kind: '係', count: 4 },
            { kind: '課', count: 1 },
          ],
        },
      ],
      known: [{ kinds: before }],
    });
  });

  it('under a unit that exists on none of the days are refused', async () => {
    const { errors } = await attempt(
      '{ organization(code: "102041") { counts(on: ["2026-04-01"], under: "企画部/ない課") { date } } }',
    );
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
