/** Whatever is compared is measured in turn (A B A B), so that a busy machine is busy for all of them. */
import { median, timed } from '../clock.js';

/** What is measured in one round: the time that it takes; if its result is a number, that instead. */
export type Contender = (round: number) => Promise<unknown>;

/** The medians of all rounds but the first, which warms up. */
export async function inTurn<Name extends string>(
  rounds: number,
  contenders: Record<Name, Contender>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contenders) as Name[];
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const { result, ms } = await timed(() => contenders[name](round));
      if (round > 0) measured.get(name)!.push(typeof result === 'number' ? result : ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(measured.get(name)!)])) as Record<Name, number>;
}
