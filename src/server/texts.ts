/** What is wrong with a request that never reaches GraphQL. */
import { say } from '../domain/words/bilingual.js';

type DocumentPart = 'tokens' | 'fields' | 'aliases' | 'directives' | 'depth' | 'spread';

export const texts = {
  notJson: say(
    '本文を JSON として読めません。{"query": "…"} の形の JSON を送ってください。',
    'The body cannot be read as JSON. Send JSON such as {"query": "…"}.',
  ),
  tooLarge: (limit: string) =>
    say(
      `本文が ${limit} を超えています。分けて送ってください。`,
      `The body is larger than ${limit}. Send it in parts.`,
    ),
  unreadable: say(
    'リクエストを読めません。UTF-8 の JSON を送ってください。',
    'The request cannot be read. Send JSON in UTF-8.',
  ),
  notUtf8: say(
    '本文が UTF-8 ではありません。UTF-8 で送ってください（Windows の端末では chcp 65001 を実行するか、ファイルを UTF-8 で保存して送ってください）。',
    'The body is not UTF-8. Send it in UTF-8 (in a Windows terminal run chcp 65001, or save the body as a UTF-8 file and send that).',
  ),
  unknownHost: (name: string) =>
    say(
      `「${name}」という名前では応答しません。この名前で使うには、ENKAKU_ALLOWED_HOSTS に加えて起動し直してください。`,
      `This service does not answer to the name “${name}”. To use it under this name, add it to ENKAKU_ALLOWED_HOSTS and start again.`,
    ),
  extensionsNotObject: say(
    'extensions は JSON のオブジェクトで送ってください。',
    'Send extensions as a JSON object.',
  ),
  tooDeep: (deepest: number) =>
    say(
      `リクエストの入れ子が深すぎます（上限 ${deepest} 段）。分けて送ってください。`,
      `The request is nested too deeply (at most ${deepest} levels). Send it in parts.`,
    ),
  documentTooLarge: ({ tokens, fields, aliases, directives, depth, spread }: Record<DocumentPart, number>) =>
    say(
      `GraphQL の文が大きすぎます（項目と断片は ${fields} 個、断片を展開すると ${spread} 個、別名は ${aliases} 個、ディレクティブは ${directives} 個、入れ子は ${depth} 段、語と記号は ${tokens} 個まで）。値は variables で渡し、質問は分けて送ってください。`,
      `The GraphQL document is too large (at most ${fields} fields and fragments, ${spread} wherever fragments put them, ${aliases} aliases, ${directives} directives, ${depth} levels of fields, ${tokens} words and signs). Give values in variables, and ask in several requests.`,
    ),
  notFound: say(
    'ここには何もありません。画面は /、API は /graphql、その画面は /ide です。',
    'There is nothing here. The explorer is at /, the API at /graphql, its IDE at /ide.',
  ),
};
