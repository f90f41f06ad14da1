/** A holding of a duty, and who had the duty before it: units and bodies outside, the latest first. */
import type { Step } from './steps.js';

interface Period {
  from: string | null;
  until: string | null;
}

type UnitHolding<E> = Period & { holder: { unitId: string; path: readonly string[] }; event: E };
type OutsideHolding<E> = Period & { body: string; transfer: { event: E } };

export function heldBefore<E>(
  holdings: readonly UnitHolding<E>[],
  outside: readonly OutsideHolding<E>[],
  holding: Period & { unit: string },
  { outsideBody }: { outsideBody: (body: string) => string },
): Step<E>[] {
  const all: Step<E>[] = [
    ...holdings.map(({ from, until, holder, event }) => ({
      ...{ value: holder.path.join(' › '), from, until, causes: [event], unit: holder.unitId },
    })),
    ...outside.map(({ from, until, body, transfer }) => ({
      ...{ value: outsideBody(body), from, until, causes: [transfer.event] },
    })),
  ];
  const isAsked = ({ unit, from }: Step<E>) => unit === holding.unit && from === holding.from;
  const begun = holding.from ?? '';
  const before = all.filter((one) => !isAsked(one) && (one.from ?? '') < begun);
  return [...all.filter(isAsked), ...before.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))];
}
