/** Works that write are done one after the other, each while what the next ones write is being read. */

/** From so many events on it is quicker to build the indexes of empty tables in the end. */
export const LARGE = 1_000;

export interface WritingBehind {
  /** Does the work, which writes so many events, while the next lines are read. */
  meanwhile(events: number, work: () => Promise<void>): Promise<void>;
  /** Waits for all of it. */
  all(): Promise<void>;
  rest(): Promise<void>;
}

/** One work after the other. Before the first `prepare` is called, if that is a large one; a small one is also the last. */
export function writingBehind(prepare: () => Promise<(() => Promise<void>) | undefined>): WritingBehind {
  let writing = Promise.resolve();
  let isFirst = true;
  let finish: (() => Promise<void>) | undefined;

  async function prepared(work: () => Promise<void>): Promise<void> {
    finish = await prepare();
    await work();
  }
  return {
    async meanwhile(events, work) {
      const isPrepared = isFirst && events >= LARGE;
      isFirst = false;
      await writing;
      writing = isPrepared ? prepared(work) : work();
      writing.catch(() => {});
    },
    async all() {
      await writing;
      await finish?.();
    },
    rest: () => writing.catch(() => {}),
  };
}
