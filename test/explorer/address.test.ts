import fc from 'fast-check';
import { type Address, parseAddress, printAddress, SCREENS } from '../../explorer/src/address/address.js';
import { describe, expect, it } from '../support/jest.js';

describe('an address of the explorer', () => {
  it.each<[string, Address]>([
    ['/', { screen: 'chart' }],
    ['/?lang=en', { screen: 'chart', lang: 'en' }],
    ['/o/102041', { organization: '102041', screen: 'chart' }],
    ['/o/102041@2026-04-01~2', { organization: '102041', date: '2026-04-01', revision: 2, screen: 'chart' }],
    [
      '/o/102041@2026-04-01~2/u/102041:u6?lang=ja',
      {
        ...{ organization: '102041', date: '2026-04-01', revision: 2 },
        screen: 'chart',
        unit: '102041:u6',
        lang: 'ja',
      },
    ],
    [
      '/o/102041@2026-04-01/compare/2026-03-31~1',
      {
        ...{ organization: '102041', date: '2026-04-01', screen: 'compare' },
        from: { date: '2026-03-31', revision: 1 },
      },
    ],
    [
      '/embed/a.b-c@2026-04-01~2',
      { organization: 'a.b-c', date: '2026-04-01', revision: 2, screen: 'chart', embed: true },
    ],
    ['/register', { screen: 'chart', register: true }],
    ['/register?lang=en', { screen: 'chart', register: true, lang: 'en' }],
    ['/o/102041/log', { organization: '102041', screen: 'log' }],
    ['/o/102041/log/102041:e7', { organization: '102041', screen: 'log', subject: '102041:e7' }],
    [
      '/o/102041/log?by=%E5%B1%B1%E7%94%B0%20a%26b&unit=102041:u6&type=UnitRenamed&since=2026-04-01&until=2026-04-30&lang=ja',
      {
        ...{ organization: '102041', screen: 'log', lang: 'ja' },
        filter: {
          ...{ by: '山田 a&b', unit: '102041:u6', type: 'UnitRenamed' },
          ...{ since: '2026-04-01', until: '2026-04-30' },
        },
      },
    ],
    [
      '/o/102041~2/duties/102041:d3',
      { organization: '102041', revision: 2, screen: 'duties', subject: '102041:d3' },
    ],
  ])('%s is read and printed', (url, address) => {
    expect(parseAddress(url)).toEqual(address);
    expect(printAddress(address)).toBe(url);
  });

  it('has the filter of the log on no other screen, and no empty condition', () => {
    expect(parseAddress('/o/102041?by=a')).toEqual({ organization: '102041', screen: 'chart' });
    expect(parseAddress('/o/102041/log?by=%20&other=1')).toEqual({ organization: '102041', screen: 'log' });
    expect(printAddress({ organization: '102041', screen: 'chart', filter: { by: 'a' } })).toBe('/o/102041');
  });

  it('that is not understood leads nowhere, and never fails', () => {
    for (const url of ['/nothing', '/o/', '/o/%E0%A4%A', '/o/a b', '/o/a@yesterday']) {
      expect(parseAddress(url)).toEqual({ screen: 'chart', lost: true });
    }
  });

  it.each(['.', '..'])('has a code that would be a step in a path: %s', (organization) => {
    const address: Address = { organization, screen: 'log' };
    expect(parseAddress(printAddress(address))).toEqual(address);
  });

  it('says the whole state: what is printed is read again', () => {
    const day = fc.date({ min: new Date('1868-01-25'), max: new Date('2999-12-31'), noInvalidDate: true });
    const moment = fc.record(
      {
        date: day.map((one) => one.toISOString().slice(0, 10)),
        revision: fc.integer({ min: 0, max: 1_000_000 }),
      },
      { requiredKeys: [] },
    );
    const id = fc.stringMatching(/^[A-Za-z0-9]{1,8}:[a-z]\d{1,4}$/);
    const addresses = fc
      .record(
        {
          organization: fc.oneof(fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/), fc.constantFrom('.', '..')),
          screen: fc.constantFrom(...SCREENS),
          at: moment,
          unit: id,
          subject: id,
          from: moment.filter(({ date }) => date !== undefined),
          only: fc
            .record(
              {
                kind: fc.constantFrom('MERGED', 'dutyMoves'),
                under: id,
                withUnchanged: fc.constant(true as const),
              },
              { requiredKeys: [] },
            )
            .filter((only) => Object.keys(only).length > 0),
          lang: fc.constantFrom('ja' as const, 'en' as const),
        },
        { requiredKeys: ['organization', 'screen', 'at'] },
      )
      .map(({ at, subject, from, only, ...rest }): Address => {
        const about = rest.screen === 'compare' ? { from, only } : rest.screen === 'chart' ? {} : { subject };
        return { ...at, ...rest, ...about };
      });
    fc.assert(
      fc.property(addresses, (address) => expect(parseAddress(printAddress(address))).toEqual(address)),
    );
  });
});
