/** What scalars refuse, in both languages; each takes the value as it may be quoted. */
import { say } from '../../domain/words/bilingual.js';

export const notADay = (value: string) =>
  say(
    `${value} は日付として読めません。0001-01-01 から 9999-12-31 までの実在する日を YYYY-MM-DD の形で書いてください（例: "2026-04-01"）。`,
    `${value} is not a day. Write a day that exists, from 0001-01-01 to 9999-12-31, as YYYY-MM-DD, such as "2026-04-01".`,
  );

export const notAnInstant = (value: string) =>
  say(
    `${value} は時刻として読めません。時差を付けた RFC 3339 の形で書いてください（例: "2026-04-01T09:00:00+09:00"）。`,
    `${value} is not an instant. Write it as RFC 3339 with a time zone, such as "2026-04-01T09:00:00+09:00".`,
  );

export const notAUnitRef = (value: string) =>
  say(
    `${value} では組織単位を指せません。ID、"企画部/企画調整課" のような名称の経路、または "@ref" を文字列で書いてください。`,
    `${value} does not point at a unit. Write a string: an id, a path of names such as "企画部/企画調整課", or "@ref".`,
  );
