/** A worker of the cluster on this machine, killed and started again. */
import { execSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { asAdministrator } from '../support/testServer.js';

/** What starts a node again: a command, to which the port is given. */
export const startCommand = process.env.CITUS_START;

/** Kills the server of this address with everything that belongs to it, without a warning. */
export async function killNode(url: string): Promise<void> {
  const pids = await asAdministrator(url, async (db) => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity
      union select split_part(pg_read_file('postmaster.pid'), E'\n', 1)::int`.execute(db);
    return rows.map(({ pid }) => pid);
  });
  for (const pid of pids.toSorted((a, b) => a - b)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}

export async function startNode(url: string): Promise<void> {
  execSync(`${startCommand} ${new URL(url).port}`, { stdio: 'ignore' });
  for (let tries = 0; ; tries++) {
    const answers = await asAdministrator(url, (db) => sql`select 1`.execute(db)).catch(() => undefined);
    if (answers) return;
    if (tries > 300) throw new Error(`${new URL(url).host} does not start.`);
    await setTimeout(100);
  }
}
