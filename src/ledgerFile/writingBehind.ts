/** Works that write are done one after the other, each while what the next ones write is being read. */

/** From so many events on it is quicker to build the indexes of empty tables in the end. */
const LARGE = 1_000;

export interface WritingBehind {
  /** Does the work, which writes so many events, while the next lines are read. */
  meanwhile(events: number, work: () => Promise<void>): Promise<void>;
  /** Waits for all of it. */
  all(): Promise<void>;
  rest(): Promise<void>;
}

/** One work after the other. Nothing is written before it is known whether there are many events: before these, `prepare` is called. */
export function writingBehind(prepare: () => Promise<(() => Promise<void>) | undefined>): WritingBehind {
  let writing = Promise.resolve();
  let held: (() => Promise<void>)[] | undefined = [];
  let events = 0;
  let finish: (() => Promise<void>) | undefined;

  async function next(work: () => Promise<void>): Promise<void> {
    await writing;
    writing = work();
    writing.catch(() => {});
  }
  async function release(works: (() => Promise<void>)[], isLarge: boolean): Promise<void> {
    held = undefined;
    await next(async () => {
      if (isLarge) finish = await prepare();
      for (const work of works) await work();
    });
  }
  return {
    async meanwhile(more, work) {
      if (!held) return next(work);
      held.push(work);
      events += more;
      if (events >= LARGE) await release(held, true);
    },
    async all() {
      if (held) await release(held, false);
      await writing;
      await finish?.();
    },
    rest: () => writing.catch(() => {}),
  };
}
