import { type LogFilter, parseLogFilter, printLogFilter } from './logFilter.js';
import { type Only, parseOnly, printOnly } from './only.js';

/**
 * The whole state of the explorer, as it stands in the address bar.
 *
 *     /o/102041                                  the chart, today, as known now
 *     /o/102041@2026-04-01~2/u/102041:u6         the chart of a citation, with a selected unit
 *     /o/102041@2026-04-01~2/compare/2026-03-31  what changed from another day to this one; ~1 behind it: as known then
 *     /o/102041@2026-04-01~2/log                 the other screens
 *     /o/102041/desk/correct:102041:e7           the desk, about to correct an event
 *     /register                                  the form that registers an organization
 *
 * `/embed/…` in place of `/o/…` is the same picture without its frame. `?lang=en` chooses the language. A comparison is
 * filtered by `?kind=MERGED`, by `?under=102041:u6`, and `?all` shows what did not change, too.
 */
export const SCREENS = [
  'chart',
  'compare',
  'duties',
  'posts',
  'reorganizations',
  'plane',
  'log',
  'desk',
] as const;
export type Screen = (typeof SCREENS)[number];
export type Lang = 'ja' | 'en';

export interface Moment {
  /** ISO day; absent: today. */
  date?: string;
  /** Absent: the newest. */
  revision?: number;
}

export interface Address extends Moment {
  /** The organization's code; absent: the list of organizations. */
  organization?: string;
  screen: Screen;
  /** The lasting name of the selected unit. */
  unit?: string;
  /** The form that registers an organization; only without one. */
  register?: true;
  /** Nothing is at this address. */
  lost?: true;
  /** The duty, post or reorganization that the screen is about; on the desk the amendment; in the log one event. */
  subject?: string;
  /** The other side of a comparison. */
  from?: Moment;
  /** Which rows of a comparison are shown; other screens have none. */
  only?: Only;
  /** Which entries of the log are shown; other screens have none. */
  filter?: LogFilter;
  lang?: Lang;
  embed?: boolean;
}

const CODE = '[A-Za-z0-9._-]{1,64}';
const MOMENT = /^(?:@(\d{4}-\d{2}-\d{2})?)?(?:~(\d{1,9}))?$/;
const FRAME = new RegExp(`^/(o|embed)/(${CODE}?)((?:@[\\d-]*)?(?:~\\d+)?)(?:/(.*))?$`);

/** Never fails: where nothing is, the page says so above the list of organizations. */
export function parseAddress(url: string): Address {
  const { pathname, searchParams } = new URL(url, 'http://explorer.invalid');
  const lang = searchParams.get('lang');
  const language = lang === 'ja' || lang === 'en' ? { lang: lang as Lang } : {};
  const [, frame, organization, moment = '', rest = ''] = FRAME.exec(decoded(pathname)) ?? [];
  if (organization === undefined) {
    return {
      screen: 'chart',
      ...(pathname === '/register' ? { register: true } : pathname === '/' ? {} : { lost: true }),
      ...language,
    };
  }
  const place = parseRest(rest);
  const only = place.screen === 'compare' ? parseOnly(searchParams) : undefined;
  const filter = place.screen === 'log' ? parseLogFilter(searchParams) : undefined;
  return {
    organization,
    ...parseMoment(moment),
    ...place,
    ...(only ? { only } : {}),
    ...(filter ? { filter } : {}),
    ...(frame === 'embed' ? { embed: true } : {}),
    ...language,
  };
}

export function printAddress(address: Address): string {
  const { organization, screen, unit, subject, from, only, filter, register, lang, embed } = address;
  const parts = [
    ...(screen === 'compare' ? printOnly(only) : []),
    ...(screen === 'log' ? printLogFilter(filter) : []),
    ...(lang === undefined ? [] : [`lang=${lang}`]),
  ];
  const query = parts.length === 0 ? '' : `?${parts.join('&')}`;
  if (organization === undefined) return `/${register ? 'register' : ''}${query}`;
  const rest = [
    ...(screen === 'chart' ? [] : [screen]),
    ...(screen === 'compare' && from ? [printMoment(from).replace(/^@/, '')] : []),
    ...(subject === undefined ? [] : [subject]),
    ...(unit === undefined ? [] : ['u', unit]),
  ];
  const moment = printMoment(address) || (isDots(organization) ? '@' : '');
  const path = [`${embed ? '/embed' : '/o'}/${organization}${moment}`, ...rest].join('/');
  return `${encodeURI(path)}${query}`;
}

/** In a path these are steps, and a browser would take them away. */
const isDots = (code: string) => code === '.' || code === '..';

/** Such as @2026-04-01~2: what stands behind the code in a citation. */
export const printMoment = ({ date, revision }: Moment): string =>
  `${date === undefined ? '' : `@${date}`}${revision === undefined ? '' : `~${revision}`}`;

function parseMoment(text: string): Moment {
  const [, date, revision] = MOMENT.exec(text) ?? [];
  return {
    ...(date === undefined ? {} : { date }),
    ...(revision === undefined ? {} : { revision: Number(revision) }),
  };
}

function parseRest(rest: string): Pick<Address, 'screen' | 'unit' | 'subject' | 'from'> {
  const parts = rest === '' ? [] : rest.split('/');
  const at = parts.indexOf('u');
  const [unit] = at < 0 ? [] : parts.splice(at, 2).slice(1);
  const [name, subject] = parts;
  const screen = SCREENS.find((one) => one === name) ?? 'chart';
  return {
    screen,
    ...(unit === undefined ? {} : { unit }),
    ...(subject === undefined
      ? {}
      : screen === 'compare'
        ? { from: parseMoment(`@${subject}`) }
        : { subject }),
  };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
