import { afterAll } from './jest.js';

const undos: (() => unknown)[] = [];

/**
 * Undoes something after the last test of the file, what came last first. It may be called anywhere, also in a test. Modules are
 * loaded once for many files, so that a hook at the top of a module would run after the first of them only.
 */
export function afterwards(undo: () => unknown): void {
  if (undos.length === 0) afterAll(undoAll);
  undos.push(undo);
}

async function undoAll(): Promise<void> {
  const failures: unknown[] = [];
  for (let undo = undos.pop(); undo; undo = undos.pop()) {
    try {
      await undo();
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
}
