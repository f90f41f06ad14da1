import { settingTexts } from '../../access/texts.js';
import type { Config } from '../../config.js';
import { isLoopback } from '../../server/hosts.js';
import { ConfigError } from '../../userError.js';

/** Without an identity of users, everybody who reaches this machine would be the one who works at it. */
export function requireIdentity({ host, access }: Config): void {
  if (access.keys !== 'OWN' || isLoopback(host)) return;
  const { ja, en } = settingTexts.beyondThisMachine(host);
  throw new ConfigError([ja, en]);
}
