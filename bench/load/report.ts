/** What came back under load, as a table for a terminal and for docs/performance.md. */

/** As bench/peers/load.mjs prints it. */
export interface Came {
  seconds: number;
  answers: { status: number; count: number; p50: number; p99: number }[];
  errors: number;
  timeouts: number;
  /** Processor time of the callers, in seconds. */
  processor: number;
}

export interface Stage {
  what: string;
  came: Came;
  /** How late the event loop of the service was, in milliseconds. */
  delay: { p99: number; most: number };
  /** Processor time of each, in seconds. */
  used: { service: number; postgres: number; callers: number };
}

export function printedLoad(stages: Stage[], recovered: number): string {
  const lines = stages.flatMap(({ what, came, delay, used }) => [
    what,
    ...came.answers
      .toSorted((a, b) => a.status - b.status)
      .map(
        ({ status, count, p50, p99 }) =>
          `  ${status}  ${perSecond(count, came)}   p50 ${ms(p50)}   p99 ${ms(p99)}`,
      ),
    `  errors ${came.errors}, timeouts ${came.timeouts}; event loop late p99 ${ms(delay.p99)}, at most ${ms(delay.most)}`,
    `  processors: ${Object.entries(used)
      .map(([who, seconds]) => `${who} ${(seconds / came.seconds).toFixed(2)}`)
      .join(', ')}`,
  ]);
  const [calm, flood] = stages.map(({ came }) => goodOf(came));
  const goodput = calm && flood ? flood / calm : Number.NaN;
  return `${lines.join('\n')}
goodput with five times as much: ${goodput.toFixed(2)} (goal ≥ 0.7)
as before after ${recovered.toFixed(1)} s (goal ≤ 5 s)
`;
}

const goodOf = (came: Came): number =>
  (came.answers.find(({ status }) => status === 200)?.count ?? 0) / came.seconds;

const perSecond = (count: number, { seconds }: Came) => `${(count / seconds).toFixed(0).padStart(6)}/s`;
const ms = (value: number) => `${value.toFixed(0)} ms`;
