/** What searches refuse, in both languages. */
import { say } from '../../domain/words/bilingual.js';

export const nothingSought = (argument: string) =>
  say(
    `${argument} に文字がありません。探す名称か、その一部を指定してください。`,
    `${argument} is blank. Give a name or a part of one.`,
  );

export const searchedOrganizationUnknown = (code: string) =>
  say(
    `組織 ${code} は登録されていません。組織コードを確かめるか、organization を省いてすべての組織を検索してください。`,
    `The organization ${code} is not registered. Check the code, or leave organization out to search in all of them.`,
  );
