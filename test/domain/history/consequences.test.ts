import { decide } from '../../../src/domain/decide/decide.js';
import type { Timeline } from '../../../src/domain/history/consequences.js';
import { differences } from '../../../src/domain/history/segments.js';
import type { Command } from '../../../src/domain/words/command.js';
import { knowing } from '../../support/amending.js';
import { city, correct, extend, listed, record, reschedule, takeBack } from '../../support/commands.js';
import { tree, unit } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';
import { called, decided, historyOf, pointed } from '../../support/recorded.js';

const DAY = '2026-04-01';
const LATER = '2027-04-01';
const town = city(tree('総務課', '企画課'), {
  duties: [{ name: '広報', holders: ['企画課'] }],
  posts: [{ name: '部長', oversees: ['企画課'] }],
});
const renamed = record(DAY, { rename: { unit: '総務課', name: '庶務課' } });

function consequencesOf(recorded: Command[], command: Command) {
  const history = historyOf(town, recorded);
  return decided(decide(history, pointed(history, command))).consequences;
}

/** The segments that ended in a timeline: 'key until'. */
const closed = ({ closed }: Timeline) =>
  Object.values(closed)
    .flat()
    .map(({ key, until }) => `${key} ${until}`);

const keys = ({ changed }: Timeline) => Object.values(changed).flatMap((set) => [...set]);

describe('the two timelines of a recording', () => {
  it('begin with its first day: without it the later recorded days, with it its own as well', () => {
    const { before, after, removed, added } = consequencesOf(
      [record(LATER, { rename: { unit: '企画課', name: '政策課' } })],
      renamed,
    );
    expect(before.days).toEqual([LATER]);
    expect(after.days).toEqual([DAY, LATER]);
    expect(removed).toEqual([]);
    expect(added.map(called)).toEqual([`UnitRenamed ${DAY}`]);
  });

  it('list what ended and what changed, of units, siblings, duties, posts and oversight', () => {
    const { before, after } = consequencesOf([], record(DAY, { abolish: { unit: '企画課' } }));
    expect([before.days, closed(before), keys(before)]).toEqual([[], [], []]);
    expect(closed(after)).toEqual([`t:u2 ${DAY}`, ` ${DAY}`, `t:d1 t:u2 ${DAY}`, `t:u2 ${DAY}`]);
    expect(keys(after)).toEqual(['t:u2', '', 't:d1 t:u2', 't:u2']);
  });

  it('do not count a day on which the state stays the same', () => {
    const same = record(
      DAY,
      { changePost: { post: '部長', name: '部長' } },
      { rename: { unit: '企画課', name: '企画課', displayName: '企画課（本庁）' } },
    );
    const { after } = consequencesOf([], same);
    expect(after.days).toEqual([DAY]);
    expect(keys(after)).toEqual(['t:u2']);
    const moved = record(DAY, {
      transferDuty: { description: '広報に関すること', from: ['総務課'], to: ['企画課'] },
    });
    expect(consequencesOf([], moved).after.days).toEqual([]);
  });

  it('have the events of an amendment on both sides: as they were, and as they are', () => {
    const { removed, added } = consequencesOf(
      [renamed, record(LATER, { rename: { unit: '企画課', name: '政策課' } })],
      reschedule('t:r1', '2026-10-01'),
    );
    expect(removed.map(called)).toEqual([`UnitRenamed ${DAY}`]);
    expect(added.map(called)).toEqual(['UnitRenamed 2026-10-01']);
  });

  it('have no event that a correction leaves as it was', () => {
    const same = correct(`UnitRenamed ${DAY}`, { rename: { unit: '総務課', name: '庶務課' } });
    const { removed, added } = consequencesOf([renamed], same);
    expect([removed, added]).toEqual([[], []]);
  });
});

describe('the segments in which two timelines differ', () => {
  it('are those of the changed keys: the old one without an end, the new one with it and its successor', () => {
    const { removed, added } = differences(consequencesOf([], renamed), 'units');
    const line = ({ key, from, until, value }: (typeof removed)[number]) =>
      `${key} ${from} ${until} ${value.name}`;
    expect(removed.map(line)).toEqual(['t:u1 2025-04-01 null 総務課']);
    expect(added.map(line)).toEqual([`t:u1 2025-04-01 ${DAY} 総務課`, `t:u1 ${DAY} null 庶務課`]);
  });

  it('leave out what both have, though it lies on a day that both of them touch', () => {
    const later = record(
      LATER,
      { rename: { unit: '企画課', name: '政策課' } },
      { create: { unit: unit('情報課') } },
    );
    const { removed, added } = differences(consequencesOf([later], renamed), 'units');
    expect([...removed, ...added].filter(({ key }) => key !== 't:u1')).toEqual([]);
    expect(added).toHaveLength(2);
  });

  it('are found in each track', () => {
    const all = consequencesOf([], record(DAY, { abolish: { unit: '企画課' } }));
    expect(differences(all, 'holdings').removed.map(({ key }) => key)).toEqual(['t:d1 t:u2']);
    expect(differences(all, 'oversight').added.map(({ until }) => until)).toEqual([DAY]);
    expect(differences(all, 'posts')).toEqual({ removed: [], added: [] });
    expect(differences(all, 'siblings').added.map(({ value }) => value)).toEqual([
      ['t:u1', 't:u2'],
      ['t:u1'],
    ]);
  });
});

describe('a warning', () => {
  const abolished = record(LATER, { abolish: { unit: '企画課' } });

  it('that was given when its event was recorded is not given again', () => {
    knowing(town).when(abolished).thenWarns('DUTIES_LEFT changes[0].abolish.unit');
    knowing(town, abolished).when(renamed).thenWarns();
    knowing(town, abolished, renamed)
      .when(takeBack(`UnitRenamed ${DAY}`))
      .thenWarns();
  });

  it('is given where a change to the past brings another duty to a unit that ends later', () => {
    knowing(town, abolished)
      .when(
        record(DAY, {
          transferDuty: { duty: '統計', from: ['総務課'], to: ['企画課'] },
        }),
      )
      .thenWarns('DUTIES_LEFT changes[0]')
      .thenSays('統計', LATER);
  });
});

describe('an older chart', () => {
  it('changes how the later one is understood from its own day on', () => {
    const units = [listed('総務課', { unit: '総務課' }), listed('企画課', { unit: '企画課' })];
    const { effective } = consequencesOf([], extend('2020-04-01', units));
    expect(effective?.events.map(({ effectiveOn, precision }) => `${effectiveOn} ${precision}`)).toEqual([
      '2025-04-01 UNCERTAIN',
      '2025-04-01 UNCERTAIN',
      '2025-04-01 UNCERTAIN',
      '2025-04-01 UNCERTAIN',
      '2020-04-01 DAY',
      '2020-04-01 DAY',
    ]);
  });
});
