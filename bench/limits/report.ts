/** The measured limits as a table, in the order of docs/limits.md. */
import { table } from '../report.js';
import type { Measured } from './measure.js';

const seconds = (ms: number) => (ms / 1_000).toFixed(2);

/** What an accepted question may take. */
const MOST = { ms: 2_000, bytes: 10_000_000 };

export function printedLimits(measured: readonly Measured[]): string {
  const rows = measured.map(({ what, points, isAccepted, service, database, bytes, codes }) => [
    what,
    points.toLocaleString('en'),
    isAccepted ? 'accepted' : 'refused',
    seconds(service),
    seconds(database),
    seconds(service + database),
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${((1_000 * (service + database)) / points).toFixed(1)} µs`,
    codes.join(' '),
  ]);
  const accepted = measured.filter(({ isAccepted }) => isAccepted);
  const beyond = accepted.filter(
    ({ service, database, bytes }) => service + database > MOST.ms || bytes > MOST.bytes,
  );
  return [
    'Large questions about 10,000 units, in seconds of processor time',
    table(['', 'points', '', 'service', 'database', 'both', 'bytes', 'a point', ''], rows),
    `Accepted: ${accepted.length}; beyond two seconds or ten megabytes: ${beyond.length}${beyond.map(({ what }) => `\n  ${what}`).join('')}`,
  ].join('\n\n');
}
