/** The settings of a session, as options of its connection: nothing has to be sent after it is open. */
import type { TimeLimits } from './limits.js';

/** The address with the settings. Options that it has already come last, and so decide. */
export function withSettings(url: string, limits: TimeLimits): string {
  const [address = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  const options = Object.entries(settingsOf(limits)).map(([name, value]) => `-c ${name}=${value}`);
  parameters.set('options', [...options, parameters.get('options') ?? []].flat().join(' '));
  return `${address}?${parameters}`;
}

const settingsOf = ({ statement = 0, lock = 0, idleInTransaction = 0 }: TimeLimits) => ({
  // Days and instants are parsed from text, so the session must write them in one known form.
  timezone: 'UTC',
  datestyle: 'ISO',
  // The functions that record switch off reading whole tables, which makes the estimate of a small table without an index so high that the
  // server compiles each statement of a preview, for a second each; it compiled the count of sizes for as long. Both take milliseconds without.
  jit: 'off',
  statement_timeout: statement,
  lock_timeout: lock,
  idle_in_transaction_session_timeout: idleInTransaction,
  // The server notices within half a minute that this machine is gone, and gives up the locks of the session.
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 25_000,
});
