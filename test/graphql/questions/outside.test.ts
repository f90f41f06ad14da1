/** Duties that were given to bodies outside the organization, or came from them. */

import type { Change } from '../../../src/domain/words/change.js';
import { recorded, section } from '../../queries/recorded.js';
import { testDatabase } from '../../support/database.js';
import { describe, expect, it } from '../../support/jest.js';
import { asker } from '../ask.js';

const { db } = await testDatabase();
const { ask } = await asker(db);

type Move = NonNullable<Change['transferDuty']>;
const [first, second, third] = ['2022-04-01', '2024-04-01', '2026-04-01'] as const;

/** A city of 消防課 and 防災課, in which 消防課 holds 消防; the moves are recorded one day after the other. */
async function given(code: string, moves: [day: string, ...Move[]][]) {
  const city = await recorded(db, code, [section('消防課'), section('防災課')], {
    duties: [{ name: '消防', holders: ['消防課'] }],
  });
  for (const [day, ...ofDay] of moves) {
    await city.on(day, ...ofDay.map((transferDuty) => ({ transferDuty })));
  }
  return code;
}

interface Answer {
  organization: { duty: { periods: object[]; outsideOn: { body: string }[]; holderOn: { name: string }[] } };
}

/** The bodies that ever had it, with their days. */
async function periods(code: string, duty = 'd1') {
  const { organization } = await ask<Answer>(
    `query ($code: ID!, $duty: ID!) { organization(code: $code) { duty(id: $duty) {
      periods: outsideHoldings { body from until }
    } } }`,
    { code, duty: `${code}:${duty}` },
  );
  return organization.duty.periods;
}

/** Who has it on a day: first the bodies outside, then the units. */
async function on(code: string, date: string, duty = 'd1') {
  const { organization } = await ask<Answer>(
    `query ($code: ID!, $duty: ID!, $date: LocalDate!) { organization(code: $code) { duty(id: $duty) {
      outsideOn(date: $date) { body } holderOn(date: $date) { name }
    } } }`,
    { code, duty: `${code}:${duty}`, date },
  );
  const { outsideOn, holderOn } = organization.duty;
  return [outsideOn.map(({ body }) => body), holderOn.map(({ name }) => name)];
}

const away: Move = { duty: '消防', from: ['消防課'], toOutside: '広域組合' };

describe('a duty given to another body', () => {
  it('is reported so from that day on, with the transfer, and with no unit that holds it', async () => {
    const code = await given('gone', [[second, away]]);
    expect(await on(code, '2024-03-31')).toEqual([[], ['消防課']]);
    expect(await on(code, second)).toEqual([['広域組合'], []]);
    expect(await on(code, '2030-01-01')).toEqual([['広域組合'], []]);
    expect(
      await ask(`{ organization(code: "gone") { duty(id: "gone:d1") {
        transfers {
          on extent from { name } to { name } outside fromOutside toOutside
          event { sentence english: sentence(lang: EN) }
        }
        outsideOn(date: "2030-01-01") { body from until transfer { on event { type } } }
        once: outsideOn(date: "2030-01-01", knownAt: { revision: 1 }) { body }
        earlier: transfers(knownAt: { revision: 1 }) { on }
      } } }`),
    ).toEqual({
      organization: {
        duty: {
          transfers: [
            {
              on: second,
              extent: 'WHOLE',
              from: [{ name: '消防課' }],
              to: [],
              outside: '広域組合',
              fromOutside: null,
              toOutside: '広域組合',
              event: {
                sentence: '消防に関する事務を消防課から広域組合へ移管',
                english: 'Moved 消防 from 消防課 to 広域組合',
              },
            },
          ],
          outsideOn: [
            {
              body: '広域組合',
              from: second,
              until: null,
              transfer: { on: second, event: { type: 'DutyTransferred' } },
            },
          ],
          once: [],
          earlier: [],
        },
      },
    });
  });

  it('is no longer there from the day on which the body gives it back', async () => {
    const code = await given('back', [
      [first, away],
      [third, { duty: '消防', fromOutside: '広域組合', to: ['防災課'] }],
    ]);
    expect(await periods(code)).toEqual([{ body: '広域組合', from: first, until: third }]);
    expect(await on(code, '2026-03-31')).toEqual([['広域組合'], []]);
    expect(await on(code, third)).toEqual([[], ['防災課']]);
  });

  it('comes back also if the body is named otherwise, or not named', async () => {
    const named = await given('named', [
      [first, away],
      [third, { duty: '消防', fromOutside: '伊勢崎広域組合', to: ['防災課'] }],
    ]);
    expect(await periods(named)).toEqual([{ body: '広域組合', from: first, until: third }]);
    const unnamed = await given('unnamed', [
      [first, away],
      [third, { duty: '消防', to: ['防災課'] }],
    ]);
    expect(await periods(unnamed)).toEqual([{ body: '広域組合', from: first, until: third }]);
  });

  it('is with both if only a part of it was given, or given back', async () => {
    const part = await given('part', [[second, { ...away, extent: 'PART' }]]);
    expect(await on(part, second)).toEqual([['広域組合'], ['消防課']]);
    const partBack = await given('partback', [
      [first, away],
      [second, { duty: '消防', fromOutside: '広域組合', to: ['防災課'], extent: 'PART' }],
    ]);
    expect(await on(partBack, second)).toEqual([['広域組合'], ['防災課']]);
  });

  it('stays there while units exchange what they kept, and while another body gives its own part', async () => {
    const code = await given('kept', [
      [first, { ...away, extent: 'PART' }],
      [second, { duty: '消防', from: ['消防課'], to: ['防災課'] }],
      [third, { duty: 'kept:d1', fromOutside: '県', to: ['消防課'] }],
    ]);
    expect(await periods(code)).toEqual([{ body: '広域組合', from: first, until: null }]);
  });

  it('may be with several bodies, and one of them gives only its own share back', async () => {
    const code = await given('several', [
      [first, { ...away, extent: 'PART' }],
      [second, { ...away, toOutside: '県' }],
      [third, { duty: '消防', fromOutside: '県', to: ['消防課'] }],
    ]);
    expect(await on(code, second)).toEqual([['広域組合', '県'], []]);
    expect(await on(code, third)).toEqual([['広域組合'], ['消防課']]);
  });

  it('has two givers or two receivers if the transfer says so', async () => {
    const code = await given('joint', [
      [second, { duty: '消防', from: ['消防課'], fromOutside: '県', to: ['防災課'], toOutside: '国' }],
    ]);
    expect(
      await ask(
        '{ organization(code: "joint") { duty(id: "joint:d1") { transfers { outside fromOutside toOutside } } } }',
      ),
    ).toEqual({
      organization: { duty: { transfers: [{ outside: '県', fromOutside: '県', toOutside: '国' }] } },
    });
    expect(await on(code, second)).toEqual([['国'], ['防災課']]);
  });
});

describe('a duty that the record has only since another body gave it', () => {
  it('was with that body on all earlier recorded days, and nobody knows since when', async () => {
    const code = await given('came', [[second, { duty: '旅券', fromOutside: '県', to: ['防災課'] }]]);
    expect(await periods(code, 'd2')).toEqual([{ body: '県', from: null, until: second }]);
    expect(await on(code, '2024-03-31', 'd2')).toEqual([['県'], []]);
    expect(await on(code, second, 'd2')).toEqual([[], ['防災課']]);
    expect(await on(code, '2020-04-01', 'd2')).toEqual([['県'], []]);
    // Before the first recorded day nothing is known.
    expect(await on(code, '2020-03-31', 'd2')).toEqual([[], []]);
  });
});

describe('an organization', () => {
  it('is named by its units, duties and posts, and is live', async () => {
    await recorded(db, 'live', [section('課')], {
      duties: [{ name: '旅行', holders: ['課'] }],
      posts: [{ name: '課長', unit: '課' }],
    });
    const mine = { organization: { code: 'live', name: 'live', revision: 1 } };
    const organization = 'organization { code name revision }';
    expect(
      await ask(`{
        findDuties(name: "旅行") { nodes { ${organization} } }
        organization(code: "live") {
          asOf(date: "2020-04-01", knownAt: { revision: 1 }) { units { unit { ${organization} } } posts { post { ${organization} } } }
        }
      }`),
    ).toEqual({
      findDuties: { nodes: [mine] },
      organization: { asOf: { units: [{ unit: mine }], posts: [{ post: mine }] } },
    });
  });
});
