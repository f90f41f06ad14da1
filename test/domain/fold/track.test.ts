import fc from 'fast-check';
import { copyTrack, newTrack, put, settle, valueNow, valueOnEve } from '../../../src/domain/fold/track.js';
import { describe, expect, it } from '../../support/jest.js';

const same = (a: string, b: string) => a === b;

describe('a track', () => {
  it('closes the segments of the eve, and reports the keys that changed', () => {
    const track = newTrack(same);
    put(track, 'u1', '文書係', '2025-04-01');
    put(track, 'u2', '統計係', '2025-04-01');
    expect(settle(track, '2025-04-01')).toEqual({ closed: [], changed: ['u1', 'u2'] });

    put(track, 'u1', '法制係', '2026-04-01');
    expect([valueOnEve(track, 'u1'), valueNow(track, 'u1')]).toEqual(['文書係', '法制係']);
    expect(settle(track, '2026-04-01')).toEqual({
      closed: [{ key: 'u1', value: '文書係', from: '2025-04-01', until: '2026-04-01' }],
      changed: ['u1'],
    });
    expect([valueOnEve(track, 'u1'), valueOnEve(track, 'u2')]).toEqual(['法制係', '統計係']);
  });

  it('takes a value that equals the eve’s for the same state, going on from its first day', () => {
    const track = newTrack(same);
    put(track, 'u1', '文書係', '2025-04-01');
    settle(track, '2025-04-01');
    put(track, 'u1', '法制係', '2026-04-01');
    put(track, 'u1', '文書係', '2026-04-01');
    expect(settle(track, '2026-04-01')).toEqual({ closed: [], changed: [] });
    expect(track.now.get('u1')).toEqual({ value: '文書係', from: '2025-04-01' });
  });

  it('ends a key that is put to nothing, and ignores a key that begins and ends on one day', () => {
    const track = newTrack(same);
    put(track, 'u1', '文書係', '2025-04-01');
    settle(track, '2025-04-01');
    put(track, 'u1', undefined, '2026-04-01');
    put(track, 'u2', '幻係', '2026-04-01');
    put(track, 'u2', undefined, '2026-04-01');
    expect(settle(track, '2026-04-01')).toEqual({
      closed: [{ key: 'u1', value: '文書係', from: '2025-04-01', until: '2026-04-01' }],
      changed: ['u1'],
    });
    expect(valueNow(track, 'u1')).toBeUndefined();
  });

  it('is copied so that changes to the copy do not reach it', () => {
    const track = newTrack(same);
    put(track, 'u1', '文書係', '2025-04-01');
    settle(track, '2025-04-01');
    const copy = copyTrack(track);
    put(copy, 'u1', '法制係', '2026-04-01');
    expect([valueNow(track, 'u1'), valueOnEve(copy, 'u1')]).toEqual(['文書係', '文書係']);
  });

  it('leaves segments that follow one another without gap, overlap or equal neighbours', () => {
    const values = fc.array(fc.array(fc.constantFrom('甲', '乙', undefined), { maxLength: 3 }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(values, (days) => {
        const track = newTrack(same);
        const closed = days.flatMap((puts, i) => {
          const day = `2026-04-0${i + 1}`;
          for (const value of puts) put(track, 'u1', value, day);
          return settle(track, day).closed;
        });
        const open = track.now.get('u1');
        const all = open ? [...closed, { key: 'u1', ...open, until: null }] : closed;
        all.forEach((segment, i) => {
          const next = all[i + 1];
          expect(segment.until === null || segment.from < segment.until).toBe(true);
          if (!next || segment.until === null) return;
          expect(segment.until <= next.from).toBe(true);
          expect(segment.until === next.from && segment.value === next.value).toBe(false);
        });
        // Read back, each day says what was last put on or before it.
        days.forEach((_, i) => {
          const day = `2026-04-0${i + 1}`;
          const last = days
            .slice(0, i + 1)
            .findLast((puts) => puts.length > 0)
            ?.at(-1);
          const found = all.find(({ from, until }) => from <= day && (until === null || day < until));
          expect(found?.value).toBe(last);
        });
      }),
    );
  });
});
