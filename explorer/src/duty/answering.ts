/** Who answers for a duty on a day: units, bodies outside, or nobody and why. */
interface Period {
  from: string | null;
  until: string | null;
}

interface Heir {
  on: string;
  to: { unitId: string };
  after: { path: readonly string[] } | null;
}

interface Holding extends Period {
  holder: { unitId: string; path: readonly string[]; unit: { successors: readonly Heir[] } };
  endedBy: { type: string } | null;
}

interface Outside extends Period {
  body: string;
}

export type Answering<H, O> =
  | { state: 'held'; holdings: H[]; outside: O[] }
  /** No unit holds it any longer: a record says that it ended, or its last holder ended without handing it over. */
  | { state: 'ended' | 'left'; last: H[]; heirs: Heir[] }
  | { state: 'notYet'; from: string }
  | { state: 'unknown' };

export function answeringOn<H extends Holding, O extends Outside>(
  holdings: readonly H[],
  outside: readonly O[],
  day: string,
): Answering<H, O> {
  const isOn = ({ from, until }: Period) => (from ?? '') <= day && day < (until ?? '~');
  const held = { holdings: holdings.filter(isOn), outside: outside.filter(isOn) };
  if (held.holdings.length + held.outside.length > 0) return { state: 'held', ...held };
  const past = holdings.filter(({ until }) => until !== null && until <= day);
  const end = past
    .map(({ until }) => until ?? '')
    .sort()
    .at(-1);
  if (end === undefined) {
    const [from] = [...holdings, ...outside].flatMap((one) => one.from ?? []).sort();
    return from === undefined ? { state: 'unknown' } : { state: 'notYet', from };
  }
  const last = past.filter(({ until }) => until === end);
  const wasEnded = last.some(({ endedBy }) => endedBy?.type === 'DutyEnded');
  if (wasEnded) return { state: 'ended', last, heirs: [] };
  const heirs = last.flatMap(({ holder }) =>
    holder.unit.successors.filter(({ on }) => on >= end && on <= day),
  );
  return { state: 'left', last, heirs };
}
