/** Why something that somebody named is not found. */

import { say } from '../../domain/words/bilingual.js';
import type { Day } from '../../domain/words/day.js';

const example = 'npx enkaku record data/isesaki/baseline.yaml data/isesaki/2026-04-01.yaml';

export const nothingRecorded = (code: string) =>
  say(
    `組織「${code}」は登録されていません。このデータベースには、まだ何も記録されていません。伊勢崎市の沿革は、組み込みのデータベースで初めて npm start を実行すると記録されます。次のコマンドでも記録できます。\n  ${example}`,
    `There is no organization “${code}”: nothing is recorded in this database yet. The first npm start with the embedded database records Isesaki's history, and so does this command:\n  ${example}`,
  );

/** `others`: the codes of some of the organizations that exist. `more`: how many exist besides. */
export const unknownOrganization = (code: string, others: string[], more: number) =>
  say(
    `組織「${code}」は登録されていません。登録されている組織は、${others.join('、')}${more > 0 ? `、ほか${more}件` : ''}です。コードを確かめるか、enkaku record で登録してください。`,
    `There is no organization “${code}”. The database has ${others.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Check the code, or register it with enkaku record.`,
  );

/** `similar`: the units with the text in their name, each with its id and its paths. */
export const unknownUnit = (unit: string, date: Day, similar: string[]) =>
  say(
    `「${unit}」という組織単位は見つかりません。ID、${date} の経路（企画部/企画調整課 など）、または名称の全体（総務課文書係 など）を指定してください。${similar.length > 0 ? 'この文字を名称に含む組織単位は次のとおりです。' : ''}`,
    [
      `There is no unit “${unit}”. Give an id, a path of ${date} such as 企画部/企画調整課, or a whole name such as 総務課文書係.${similar.length > 0 ? ' These have the text in their names:' : ''}`,
      ...similar,
    ].join('\n'),
  );

/** `lines`: the first of these units, each with its id and its paths. */
export const ambiguousUnit = (unit: string, count: number, lines: string[]) =>
  say(
    `「${unit}」に当たる組織単位は${count}件あります。次のような ID で指定してください。`,
    [
      `${count} units are or were called “${unit}”. Give an id, such as one of these:`,
      ...lines,
      ...(count > lines.length ? [`  … ${count - lines.length} more`] : []),
    ].join('\n'),
  );
