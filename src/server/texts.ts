/** What is wrong with a request that never reaches GraphQL. */
import { say } from '../domain/words/bilingual.js';

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
  notFound: say(
    'ここには何もありません。API は /graphql、画面は /ide です。',
    'There is nothing here. The API is at /graphql, its IDE at /ide.',
  ),
};
