/** Processor time of this process and of the database server, as Linux counts it: others on the machine do not change it. */
import { readdirSync, readFileSync } from 'node:fs';

/** The system counts in hundredths of a second. */
const TICK = 10;

interface Process {
  parent: number;
  used: number;
  /** Of children that have ended. */
  ofEnded: number;
}

function processOf(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [
      ...fields.slice(1, 2),
      ...fields.slice(11, 15),
    ];
    return { parent, used: TICK * (user + system), ofEnded: TICK * (endedUser + endedSystem) };
  } catch {
    return undefined;
  }
}

/** The process of the database server that the others belong to; of a server on another machine it is none. */
export const serverOf = (backend: number): number => processOf(backend)?.parent ?? 0;

/** In milliseconds. */
export function processorTime(server: number): { service: number; database: number } {
  const { user, system } = process.cpuUsage();
  let database = processOf(server)?.ofEnded ?? 0;
  for (const name of readdirSync('/proc')) {
    const one = /^\d+$/.test(name) ? processOf(Number(name)) : undefined;
    if (one && one.parent === server) database += one.used;
  }
  return { service: (user + system) / 1_000, database };
}
