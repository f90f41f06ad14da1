/** What questions about units refuse, in both languages. */
import { say } from '../../domain/words/bilingual.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';

export const refNotAllowed = (ref: string) =>
  say(
    `「${ref}」は使えません。「@」で始まる参照は、同じ入力で新設する組織単位だけを指します。ID か名称の経路を指定してください（名称の先頭の「@」は「\\@」と書きます）。`,
    `“${ref}” cannot be used here: a reference that begins with “@” points at a unit created in the same input. Give an id or a path of names (write a leading “@” of a name as “\\@”).`,
  );

export const severalUnits = (ref: string, units: readonly UnitId[]) =>
  say(
    `「${ref}」に当てはまる組織単位が複数あります（${units.join('、')}）。ID で指定してください。`,
    `“${ref}” fits several units (${units.join(', ')}). Give one of these ids.`,
  );

export const noUnitOn = (ref: string, day: Day) =>
  say(
    `${day} に「${ref}」という組織単位はありません。その日の ID か、最上位からの名称の経路（例: 企画部/企画調整課）を指定してください。`,
    `There is no unit “${ref}” on ${day}. Give the id of a unit that exists on that day, or its path of names from the top, such as 企画部/企画調整課.`,
  );

export const noUnitOnAnyOf = (ref: string, count: number) =>
  say(
    `指定された日（${count} 日）のいずれにも「${ref}」という組織単位はありません。ID か、最上位からの名称の経路（例: 企画部/企画調整課）を指定してください。`,
    `There is no unit “${ref}” on any of the ${count} days given. Give the id of a unit that exists on one of them, or its path of names from the top, such as 企画部/企画調整課.`,
  );

export const noUnitOnEither = (ref: string, from: Day, to: Day) =>
  say(
    `「${ref}」という組織単位は ${to} にも ${from} にもありません。どちらかの日の ID か、最上位からの名称の経路を指定してください。`,
    `There is no unit “${ref}” on ${to} or on ${from}. Give the id of a unit that exists on one of these days, or its path of names from the top.`,
  );

export const tooManyDays = (count: number, most: number) =>
  say(
    `一度に数えられるのは ${most} 日までです（指定された日数: ${count}）。日を分けて問い合わせてください。`,
    `At most ${most} days can be counted at once, not ${count}. Ask for them in several questions.`,
  );
