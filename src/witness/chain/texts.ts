/** How the entries of a place fail to follow one another. */
import { say } from '../../domain/words/bilingual.js';

export const chainTexts = {
  notChained: (where: string, number: number, before: number) =>
    before === 0
      ? say(
          `${where}：最初の記録が ${number} 番で、始まりに続いていません。その前の記録が消されたか、書き換えられています。`,
          `${where}: the first entry is number ${number} and does not follow from the beginning: entries before it were removed or changed.`,
        )
      : say(
          `${where}：${number} 番の記録が ${before} 番に続いていません。その間の記録が消されたか、書き換えられています。`,
          `${where}: entry ${number} does not follow entry ${before}: entries there were removed or changed.`,
        ),
  linesRemoved: (commit: string) =>
    say(
      `コミット ${commit} で、記録の行が消されたか書き換えられています。`,
      `commit ${commit} removed or changed lines of the entries.`,
    ),
};
