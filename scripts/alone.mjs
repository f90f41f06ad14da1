// Lets one process at a time do some work, even after another was killed during it.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Does the work while this process alone has the lock file. */
export function alone(lock, work) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  let waited = false;
  while (!taken(mine, lock)) {
    const holder = holderOf(lock);
    if (holder === undefined) continue;
    if (!isAlive(holder)) removeDead(lock, holder, mine);
    else if (!waited) {
      waited = true;
      process.stderr.write(
        `Waiting for process ${holder}, which is installing and compiling here (${lock}) …\n`,
      );
    }
    if (waited) pause(200);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A hard link appears together with its content and never replaces another file. */
function taken(mine, lock) {
  try {
    linkSync(mine, lock);
    rmSync(mine);
    return true;
  } catch (problem) {
    if (problem.code === 'EEXIST') return false;
    throw problem;
  }
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

/** Removes the lock of a dead process; if another process has replaced it meanwhile, puts the new lock back. */
function removeDead(lock, dead, mine) {
  const aside = `${mine}.aside`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) !== dead) linkSync(aside, lock);
  } catch {
    // The lock was removed or taken by another process; the next round finds out.
  }
  rmSync(aside, { force: true });
}

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
