/** Why an id that is written like an address is refused. */
import { say } from '../words/bilingual.js';

export const addressSentences = {
  MALFORMED_ADDRESS: (id: string) =>
    say(
      `「${id}」は ID として読めません。102041:u6 のような ID か、102041:u6~2 や 102041:u6@2026-04-01~2 のような版付きの ID を、応答にあったとおりに書いてください。`,
      `“${id}” is not an id. Write an id such as 102041:u6, or one with a revision such as 102041:u6~2 or 102041:u6@2026-04-01~2, exactly as an answer had it.`,
    ),
  PROVISIONAL_ADDRESS: (id: string) =>
    say(
      `「${id}」は試算（preview）の中だけの仮の ID です。記録した後の ID を指定してください。`,
      `“${id}” is a provisional id, which exists only in a preview. Give the id that the recording has.`,
    ),
  ADDRESS_OF_OTHER_ORGANIZATION: (id: string, asked: string) =>
    say(
      `「${id}」は別の組織の ID です。組織 ${asked} の ID を指定してください。`,
      `“${id}” is an id of another organization. Give an id of the organization ${asked}.`,
    ),
};
