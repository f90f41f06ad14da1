/** What is wrong with the address of a table. */
import { say } from '../../domain/words/bilingual.js';

export const texts = {
  malformed: (address: string) =>
    say(
      `「${address}」は表のアドレスとして読めません。/o/102041@2026-04-01~2/units.csv のように、組織コード、日、版の順に書いてください（日と版は省けます）。`,
      `“${address}” cannot be read as the address of a table. Write the code of the organization, a day and a revision, as in /o/102041@2026-04-01~2/units.csv (day and revision may be left out).`,
    ),
};
