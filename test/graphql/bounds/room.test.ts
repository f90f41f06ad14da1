import { openAdmission } from '../../../src/graphql/serving/bounds/admission.js';
import { answerLimits } from '../../../src/graphql/serving/bounds/limits.js';
import { openRoom } from '../../../src/graphql/serving/bounds/room.js';
import { describe, expect, it } from '../../support/jest.js';
import { about, untilWaiting, whileUnitsWait, wideCity } from './wideCity.js';

const never = new AbortController().signal;
const endless = { answers: Number.POSITIVE_INFINITY, values: Number.POSITIVE_INFINITY };

/** Lets all promises go on that can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the room for large answers', () => {
  it('is for as many as fit in, the others wait in line', async () => {
    const room = openRoom(100, endless);
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
    const room = openRoom(100, endless);
    const leave = await room.enter(1_000, never);
    const next = room.enter(1, never);
    leave();
    (await next)();
  });

  it('goes to the next when the first in line gives up', async () => {
    const room = openRoom(100, endless);
    await room.enter(60, never);
    const gone = new AbortController();
    const large = room.enter(100, gone.signal);
    const small = room.enter(40, never);
    gone.abort(new Error('gone'));
    await expect(large).rejects.toThrow('gone');
    (await small)();
    await expect(room.enter(1, gone.signal)).rejects.toThrow('gone');
  });

  it('is crowded when many wait, or when those who wait need much', async () => {
    for (const longest of [
      { answers: 2, values: 1_000 },
      { answers: 1_000, values: 120 },
    ]) {
      const room = openRoom(100, longest);
      const leave = await room.enter(100, never);
      const waiting = [room.enter(60, never)];
      expect(room.isCrowded()).toBe(false);
      waiting.push(room.enter(60, never));
      expect(room.isCrowded()).toBe(true);
      leave();
      (await waiting[0]!)();
      expect(room.isCrowded()).toBe(false);
    }
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

describe('questions that are being priced', () => {
  it('count among those who wait: the next one is refused before it is priced', async () => {
    const admission = openAdmission({ ...answerLimits, smallAtOnce: 5_000 });
    const leave = await admission.enter(1);
    let priced = (_price: number) => {};
    const price = new Promise<number>((resolve) => {
      priced = resolve;
    });
    const arriving = Array.from({ length: 5 }, () => admission.arrive(() => price));
    expect(admission.isCrowded()).toBe(true);
    const another = admission.arrive(() => Promise.reject(new Error('it was priced')));
    await expect(another).rejects.toThrow('Too many questions');
    priced(1);
    expect(await Promise.all(arriving)).toEqual([1, 1, 1, 1, 1]);
    expect(admission.isCrowded()).toBe(false);
    const failing = admission.arrive(() => Promise.reject(new Error('no price')));
    await expect(failing).rejects.toThrow('no price');
    leave();
    await admission.arrive(() => price);
  });
});

describe('more questions than can be answered', () => {
  const name = about('asOf(date: "2026-04-01") { unit(ref: "総務部") { name } }');

  it('are refused at once with 503 while the line is full, and answered again as soon as it is not', async () => {
    // One at once, and five in line.
    const ask = await asking({ smallAtOnce: 5_000, waiting: 600, seconds: 600 });
    await ask(about('revision'));
    const answers = await whileUnitsWait(db, async () => {
      const answers = Array.from({ length: 6 }, () => ask(name));
      await untilWaiting(db, 1);
      await untilCrowded(ask);
      const { status, codes, retryAfter, message } = await ask(name);
      expect([status, codes, retryAfter]).toEqual([503, ['UNAVAILABLE'], '5']);
      expect(message).toContain('Nothing of it was recorded.');
      return { answers };
    });
    expect((await Promise.all(answers.answers)).map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect((await ask(name)).status).toBe(200);
  });

  /** Questions are priced before they stand in line. */
  async function untilCrowded(ask: Awaited<ReturnType<typeof asking>>): Promise<void> {
    for (;;) {
      const { message = '' } = await ask('{ __typename }', { abandoned: AbortSignal.timeout(50) });
      if (message.includes('Too many questions')) return;
    }
  }
});
