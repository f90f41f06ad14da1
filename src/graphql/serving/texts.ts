/** What is wrong with a request as a whole. */
import { say } from '../../domain/words/bilingual.js';

export const texts = {
  foreignOrigin: (origin: string) =>
    say(
      `別のサイト（${origin}）のページからは記録できません。このサービスの画面か、プログラムから記録してください。`,
      `A page of another site (${origin}) may not record. Record from a page of this service, or with a program.`,
    ),
  signIn: say(
    '記録するにはサインインが必要です。Authorization: Bearer にトークンを付けて送ってください（このコンピュータでは enkaku token で作れます）。',
    'Recording needs a sign-in. Send a token as Authorization: Bearer (on this computer enkaku token prints one).',
  ),
  forbidden: (code: string) =>
    say(
      `組織 ${code} にこの操作をする権限がありません。記録と訂正には recorder、登録と組織図の追加には admin の役割が必要です。管理者に依頼してください。`,
      `You may not do this in the organization ${code}. Recording and amending need the role recorder; registering and adding charts need admin. Ask your administrator for it.`,
    ),
  unknownOperation: (name: string) =>
    say(
      `「${name}」という名前の操作がありません。operationName を、本文にある名前のどれかにしてください。`,
      `There is no operation named “${name}”. Set operationName to one of the names in the document.`,
    ),
  subscriptionOverHttp: say(
    '購読（subscription）はこの方法では届きません。同じアドレスの WebSocket（graphql-ws）か、/graphql/stream のサーバー送信イベントで送ってください。',
    'A subscription cannot be answered here. Send it over WebSocket (graphql-ws) to this address, or to /graphql/stream, which answers with server-sent events.',
  ),
  tooCostly: ({ cost, allowed, field }: { cost: number; allowed: number; field: string }) =>
    say(
      `この質問は費用がかかりすぎます（見積もり ${cost} 点、上限 ${allowed} 点）。最も多いのは ${field} です。そこを first と after で分けて尋ねるか、日・組織単位・版を絞るか、入れ子や項目を減らしてください。`,
      `This question costs too much: ${cost} points (at most ${allowed} are allowed), most of them in ${field}. Ask for pages with first and after there, for one day, unit or revision, or for less nesting and fewer fields.`,
    ),
  rateLimited: ({ seconds, cost, allowed }: { seconds: number; cost: number; allowed: number }) =>
    say(
      `短い間に多くを尋ねています（1 分に ${allowed} 点まで、この質問は ${cost} 点）。${seconds} 秒後に尋ね直してください。`,
      `You have asked too much in a short time (at most ${allowed} points a minute; this question costs ${cost}). Ask again in ${seconds} seconds.`,
    ),
  tooLarge: ({ values, bytes }: { values: number; bytes: number }) =>
    say(
      `この質問の答えは大きすぎます（値は ${values} 個、${bytes} バイトまで）。first と after で分けて尋ねるか、入れ子や項目を減らしてください。`,
      `The answer to this question is too large (at most ${values} values and ${bytes} bytes). Ask for pages with first and after, or for less nesting and fewer fields.`,
    ),
  repeatedTooOften: say(
    '同じ項目や断片の繰り返しが多すぎて、質問を検査できません。繰り返しを減らすか、分けて尋ねてください。',
    'Fields or fragments are repeated so often that the question cannot be checked. Repeat less, or ask in several requests.',
  ),
  tooSlow: (seconds: number) =>
    say(
      `${seconds} 秒以内に答えられませんでした。first と after で分けて尋ねるか、しばらくしてから尋ね直してください。`,
      `This could not be answered within ${seconds} seconds. Ask for pages with first and after, or ask again later.`,
    ),
  tooMuchAtOnce: say(
    'いま大きな質問が多すぎます。しばらくしてから尋ね直してください。',
    'Too many large questions are being answered. Ask again later.',
  ),
  tooManyAtOnce: say(
    'いま質問や記録が多すぎます。数秒後に送り直してください。これについては何も記録していません。',
    'Too many questions and recordings are waiting. Send this again after some seconds. Nothing of it was recorded.',
  ),
  mayBeRecorded: say(
    '記録は済んでいるかもしれません。同じ idempotencyKey で送り直すと分かります。',
    'It may have been recorded. Send it again with the same idempotencyKey to find out.',
  ),
  unavailable: say(
    'データベースが応答しないか、書き込めません。記録を送った場合は、記録されたかどうか分かりません。しばらくしてから、同じ idempotencyKey で送り直してください。',
    'The database does not answer, or cannot write. If this was a recording, it is unknown whether it was recorded. Try again later, with the same idempotencyKey.',
  ),
  nodeUnavailable: say(
    'この組織のデータを持つサーバーが応答しません。別のサーバーにある組織は利用できます。記録を送った場合は、記録されたかどうか分かりません。しばらくしてから、同じ idempotencyKey で送り直してください。二重に記録されることはありません。',
    'The server that has this organization does not answer; organizations on other servers are not affected. If this was a recording, it is unknown whether it was recorded. Try again later, with the same idempotencyKey: nothing is then recorded twice.',
  ),
};
