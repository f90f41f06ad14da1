/** What a process of the tests keeps for all its files, and gives back after the last one. */

const undos: (() => Promise<unknown>)[] = [];

/** A worker is told by its connection to Jest; where the tests run in the process of Jest itself, its teardown ends this. */
export function atEndOfProcess(undo: () => Promise<unknown>): void {
  if (undos.length === 0) process.once('disconnect', endProcess);
  undos.push(undo);
}

export async function endProcess(): Promise<void> {
  for (const undo of undos.splice(0)) await undo();
}
