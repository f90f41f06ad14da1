import fc from 'fast-check';
import { type Arrival, arrange } from '../../../src/domain/fold/siblings.js';
import { describe, expect, it } from '../../support/jest.js';

/** Some who stay, and some who arrive: first, last, or after anyone of either. */
const siblings = fc.record({ staying: fc.nat(6), arriving: fc.nat(6) }).chain(({ staying, arriving }) => {
  const stay = Array.from({ length: staying }, (_, i) => `s${i}`);
  const come = Array.from({ length: arriving }, (_, i) => `a${i}`);
  const after = fc.constantFrom(undefined, '', 'nobody', ...stay, ...come);
  return fc
    .array(after, { minLength: arriving, maxLength: arriving })
    .map((anchors) => ({ stay, arrivals: come.map((unit, i): Arrival => ({ unit, after: anchors[i] })) }));
});

const holds = (check: (stay: string[], arrivals: Arrival[]) => void) =>
  fc.assert(fc.property(siblings, ({ stay, arrivals }) => check(stay, arrivals)));

describe('arranging siblings', () => {
  it('keeps the order of those who stay', () => {
    holds((stay, arrivals) => {
      const { order } = arrange(stay, arrivals);
      expect(order.filter((unit) => stay.includes(unit))).toEqual(stay);
    });
  });

  it('places every unit once, or reports it as lost', () => {
    holds((stay, arrivals) => {
      const { order, lost } = arrange(stay, arrivals);
      expect([...order, ...lost].sort()).toEqual([...stay, ...arrivals.map(({ unit }) => unit)].sort());
    });
  });

  it('loses exactly those whose anchors lead nowhere', () => {
    holds((stay, arrivals) => {
      const anchorOf = new Map(arrivals.map(({ unit, after }) => [unit, after]));
      const leadsHere = (unit: string, steps = arrivals.length): boolean => {
        const after = anchorOf.get(unit);
        if (after === undefined || after === '' || stay.includes(after)) return true;
        return anchorOf.has(after) && steps > 0 && leadsHere(after, steps - 1);
      };
      const expected = arrivals.map(({ unit }) => unit).filter((unit) => !leadsHere(unit));
      expect(arrange(stay, arrivals).lost).toEqual(expected);
    });
  });

  it('puts between an arrival and its anchor only earlier arrivals at that anchor, with their followers', () => {
    holds((stay, arrivals) => {
      const { order, lost } = arrange(stay, arrivals);
      const anchorOf = new Map(arrivals.map(({ unit, after }) => [unit, after]));
      const follows = (unit: string, other: string): boolean =>
        unit === other || (anchorOf.has(unit) && follows(anchorOf.get(unit) ?? '', other));
      arrivals.forEach(({ unit, after }, i) => {
        if (after === undefined || after === '' || lost.includes(unit)) return;
        const earlier = arrivals.slice(0, i).filter((other) => other.after === after);
        const between = order.slice(order.indexOf(after) + 1, order.indexOf(unit));
        expect(between.every((other) => earlier.some((one) => follows(other, one.unit)))).toBe(true);
      });
    });
  });

  it('does not mind in which order arrivals at different spots are given', () => {
    holds((stay, arrivals) => {
      const bySpot = [...arrivals].sort((a, b) => String(a.after).localeCompare(String(b.after)));
      expect(arrange(stay, bySpot).order).toEqual(arrange(stay, arrivals).order);
    });
  });

  it('puts arrivals at the start first, then the units that stay, then arrivals at the end', () => {
    const arrivals = [{ unit: 'z' }, { unit: 'a', after: '' }, { unit: 'y' }, { unit: 'b', after: '' }];
    expect(arrange(['m'], arrivals).order).toEqual(['a', 'b', 'm', 'z', 'y']);
  });
});
