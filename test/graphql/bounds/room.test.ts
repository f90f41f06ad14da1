import { describe, expect, it } from '@jest/globals';
import { openRoom } from '../../../src/graphql/serving/bounds/room.js';
import { about, untilWaiting, whileUnitsWait, wideCity } from './wideCity.js';

const never = new AbortController().signal;

/** Lets all promises go on that can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the room for large answers', () => {
  it('is for as many as fit in, the others wait in line', async () => {
    const room = openRoom(100);
    const inside: string[] = [];
    const enter = async (name: string, values: number) => {
      const leave = await room.enter(values, never);
      inside.push(name);
      return leave;
    };
    const first = await enter('60', 60);
    const waiting = [enter('50', 50), enter('40', 40), enter('10', 10)];
    await settled();
    expect(inside).toEqual(['60']);
    first();
    // Leaving twice makes no more room.
    first();
    await settled();
    expect(inside).toEqual(['60', '50', '40', '10']);
    for (const leave of await Promise.all(waiting)) leave();
  });

  it('is for one alone that needs more than there is', async () => {
    const room = openRoom(100);
    const leave = await room.enter(1_000, never);
    const next = room.enter(1, never);
    leave();
    (await next)();
  });

  it('goes to the next when the first in line gives up', async () => {
    const room = openRoom(100);
    await room.enter(60, never);
    const gone = new AbortController();
    const large = room.enter(100, gone.signal);
    const small = room.enter(40, never);
    gone.abort(new Error('gone'));
    await expect(large).rejects.toThrow('gone');
    (await small)();
    await expect(room.enter(1, gone.signal)).rejects.toThrow('gone');
  });
});

const { db, asking } = await wideCity();
const units = about('asOf(date: "2026-04-01") { units { a: name b: name c: name } }');

describe('many large questions at once', () => {
  it('are all answered, one after the other', async () => {
    const ask = await asking({ small: 0, costAtOnce: 1 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(units)));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it('let small ones pass; those for whom the line is too long are to try again', async () => {
    const ask = await asking({ small: 250, costAtOnce: 1 });
    await ask(about('revision'));
    const answers = await whileUnitsWait(db, async () => {
      const answers = Array.from({ length: 30 }, () => ask(units));
      await untilWaiting(db, 1);
      expect((await ask('{ organization(code: "wide") { code } }')).codes).toEqual([]);
      return { answers };
    });
    const refused = (await Promise.all(answers.answers)).filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(9);
    for (const { status, codes, message } of refused) {
      expect([status, codes]).toEqual([503, ['UNAVAILABLE']]);
      expect(message).toContain('Too many large questions are being answered. Ask again later.');
    }
  });

  it('are to be asked again when they have waited too long', async () => {
    const ask = await asking({ small: 250, costAtOnce: 1, waiting: 0.5, seconds: 1.5 });
    await ask(about('revision'));
    await whileUnitsWait(db, async () => {
      const answers = await Promise.all([ask(units), ask(units), ask(units)]);
      const codes = answers.flatMap(({ codes }) => codes).sort();
      expect(codes).toEqual(['ANSWER_TOO_SLOW', 'UNAVAILABLE', 'UNAVAILABLE']);
    });
    expect((await ask('{ organization(code: "wide") { code } }')).codes).toEqual([]);
  });
});
