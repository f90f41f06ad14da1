/** What questions for objects by their ids refuse, in both languages. */
import { addressSentences } from '../../domain/problems/addressSentences.js';
import { say } from '../../domain/words/bilingual.js';

export const mostNodes = 100;

const shortened = (text: string) => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

export const provisionalId = (id: string) => addressSentences.PROVISIONAL_ADDRESS(shortened(id));

export const malformedId = (id: string) =>
  say(
    `「${shortened(id)}」では対象を取得できません。102041:u6~2 のような版付きの id を、応答にあったとおりに書いてください。102041:u6 のような変わらない ID は organization の unit などに指定してください。`,
    `“${shortened(id)}” finds no object. Write an id with its revision, such as 102041:u6~2, exactly as an answer had it. A lasting name such as 102041:u6 is for \`unit\` and other fields of the organization.`,
  );

export const idOfUnknownOrganization = (id: string, code: string) =>
  say(
    `「${shortened(id)}」の組織 ${code} は登録されていません。組織コードを確かめてください。`,
    `The id “${shortened(id)}” names the organization ${code}, which is not registered. Check the code.`,
  );

export const tooManyIds = (count: number) =>
  say(
    `一度に取得できるのは ${mostNodes} 件までです（指定された件数: ${count}）。分けて問い合わせてください。`,
    `At most ${mostNodes} objects can be asked for at once, not ${count}. Ask for them in several questions.`,
  );
