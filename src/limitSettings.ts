/** What callers may ask, from the environment. docs/limits.md explains each. */
import { parseNetworks, parseSwitch, parseWhole } from './parseSettings.js';

export interface LimitSettings {
  /** Points that each token, or each address without one, may spend in a minute. */
  costPerMinute: number;
  /** Seconds that an answer may take. */
  answerSeconds: number;
  /** Whether the schema may be asked for. */
  introspection: boolean;
  /** Whether errors may suggest names of the schema (“Did you mean”), where it may be asked for. */
  suggestions: boolean;
  /** Proxies of which the header X-Forwarded-For is believed. */
  trustedProxies: string[];
}

export type Read = <T>(name: string, absent: T, parse: (value: string) => T | undefined, mend: string) => T;

export const limitDefaults: LimitSettings = {
  costPerMinute: 20_000_000,
  answerSeconds: 2,
  introspection: true,
  suggestions: true,
  trustedProxies: [],
};

/** For programs that start a service themselves: a busy machine does not miss the deadline. */
export const unhurried: LimitSettings = { ...limitDefaults, answerSeconds: 30 };

export const readLimits = (read: Read): LimitSettings => ({
  costPerMinute: read(
    'ENKAKU_COST_PER_MINUTE',
    limitDefaults.costPerMinute,
    parseWhole(1_000, 1_000_000_000_000),
    'give the points that each caller may spend in a minute, a whole number from 1000 on, such as 20000000.',
  ),
  answerSeconds: read(
    'ENKAKU_ANSWER_SECONDS',
    limitDefaults.answerSeconds,
    parseWhole(1, 600),
    'give the seconds that an answer may take, a whole number from 1 to 600, such as 2.',
  ),
  introspection: read('ENKAKU_INTROSPECTION', limitDefaults.introspection, parseSwitch, 'give on or off.'),
  // As other programs for Node do; any other value is right.
  suggestions: read('NODE_ENV', limitDefaults.suggestions, (name) => name !== 'production', ''),
  trustedProxies: read(
    'ENKAKU_TRUSTED_PROXIES',
    limitDefaults.trustedProxies,
    parseNetworks,
    'give addresses or networks of proxies, separated by commas, such as 10.0.0.5,192.168.0.0/16.',
  ),
});
