// Lets one process at a time do something, also when others were killed while they did it.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Does the work while no other process does any under this lock file. */
export function alone(lock, work) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  let waited = false;
  while (!taken(mine, lock)) {
    const holder = holderOf(lock);
    if (holder === undefined) continue;
    if (!lives(holder)) setAside(lock, holder, mine);
    else if (!waited) {
      waited = true;
      process.stderr.write(`Waiting for process ${holder}, which makes this clone ready (${lock}) …\n`);
    }
    if (waited) pause(200);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A link appears at once with its content, and never in place of another file. */
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

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

/** Another process may have been faster, and the lock a new one by now: then it is given back. */
function setAside(lock, dead, mine) {
  const aside = `${mine}.aside`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) !== dead) linkSync(aside, lock);
  } catch {
    // It is gone, or taken again: the next round sees.
  }
  rmSync(aside, { force: true });
}

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
