/** The processor time of PostgreSQL, as Linux counts it; elsewhere it is not known. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What Linux counts in, in seconds. */
const TICK = 0.01;

/** Of /proc/PID/stat, after the name in brackets, which may have spaces: the parent, and the ticks of the process and of its children that have ended. */
const FIELDS = { parent: 1, own: [11, 12], ended: [13, 14] };

/** Seconds of the server that has this database until now, with all its processes, ended ones too. */
export function usedByServerOf(database: string): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  // PostgreSQL names the database in the title of each connection.
  const connection = processes.find((pid) => {
    const title = textOf(`/proc/${pid}/cmdline`);
    return title.startsWith('postgres: ') && title.includes(` ${database} `);
  });
  if (connection === undefined) return Number.NaN;
  const server = statOf(connection)[FIELDS.parent] ?? '';
  const children = processes.map(statOf).filter((stat) => stat[FIELDS.parent] === server);
  return children.reduce(
    (sum, stat) => sum + seconds(stat, FIELDS.own),
    seconds(statOf(server), FIELDS.ended),
  );
}

const seconds = (stat: string[], fields: number[]) =>
  fields.reduce((sum, field) => sum + Number(stat[field] ?? 0) * TICK, 0);

function statOf(pid: string): string[] {
  const text = textOf(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** '': the process has ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
