/** An answer that many ask for is made once, kept for a while, and not waited for without end. */

interface Bounds {
  /** How long an answer is kept, in milliseconds. */
  for: number;
  /** How long it may take, in milliseconds. */
  patience: number;
}

/** A failure is soon tried again. */
const AFTER_FAILURE = 1_000;

export function remembered<T>(ask: () => Promise<T>, { for: period, patience }: Bounds): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined;
  /** It may take longer than anybody waits; it is not asked again meanwhile. */
  let underWay: Promise<T> | undefined;
  return () => {
    if (kept && performance.now() < kept.until) return kept.answer;
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    const answer = inTime(underWay, patience);
    const keep = (time: number) => {
      kept = { answer, until: performance.now() + time };
    };
    keep(patience);
    answer.then(
      () => keep(period),
      () => keep(Math.min(period, AFTER_FAILURE)),
    );
    return answer;
  };
}

function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time.')), patience);
    timer.unref();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
