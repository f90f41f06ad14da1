/** The standbys of a service: which of them may answer now. They are looked at all the time, so no question waits for a dead one twice. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import { type Marks, mark } from './marks.js';
import { look, openStandby, type Standby, type StandbyState } from './standby.js';
import { standbyTexts } from './texts.js';

export interface Standbys {
  /** One after the other. Undefined: none can answer now. */
  pick(): Standby | undefined;
  /** It failed to answer. It is passed over until it is seen to answer. */
  passOver(standby: Standby): void;
  /** In the order in which they were given. */
  states(): StandbyState[];
  stop(): Promise<void>;
}

/** In milliseconds. */
const EVERY = 2_000;

/** `say` is told when one stops answering, and when it answers again: once each time. */
export async function openStandbys(
  primary: Kysely<Tables>,
  urls: readonly string[],
  say: (sentence: string) => void,
  every = EVERY,
): Promise<Standbys> {
  const standbys = urls.map(openStandby);
  const marks: Marks = [];
  const said = new Map<Standby, StandbyState['state']>(standbys.map((standby) => [standby, 'ok']));
  let turn = 0;
  let isStopped = false;

  const lookAt = async (standby: Standby) => {
    standby.now = await look(standby, marks);
    const { state } = standby.now;
    if (isStopped || said.get(standby) === state) return;
    said.set(standby, state);
    say(standbyTexts[state](standby.place));
  };
  const lookAround = async () => {
    await mark(primary, marks);
    await Promise.all(standbys.map(lookAt));
  };
  await lookAround();
  let underWay = Promise.resolve();
  const timer = setInterval(() => {
    underWay = underWay.then(lookAround);
  }, every);
  timer.unref();

  return {
    pick() {
      const able = standbys.filter(({ now }) => now.state === 'ok');
      turn += 1;
      return able[turn % Math.max(able.length, 1)];
    },
    passOver(standby) {
      standby.now = { state: 'down', secondsBehind: null };
    },
    states: () => standbys.map(({ now }) => now),
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await underWay;
      await Promise.all(standbys.map(({ db }) => db.destroy()));
    },
  };
}
