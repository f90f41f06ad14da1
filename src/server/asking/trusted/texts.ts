/** What is wrong with a document that is not trusted. */
import { say } from '../../../domain/words/bilingual.js';

export const texts = {
  notTrusted: say(
    'このサービスでは、トークンなしで送れるのは登録済みの質問だけです。登録済みの質問を送るか、Authorization: Bearer にトークンを付けて送ってください。',
    'Without a token this service answers only the questions of its list. Send one of them, or send a token as Authorization: Bearer.',
  ),
  unknownId: say(
    'この識別子の質問は登録されていません。質問の文を送ってください。',
    'No question is listed under this id. Send its text.',
  ),
  unreadable: (path: string) =>
    say(
      `${path} を、登録済みの質問の一覧として読めません。ENKAKU_TRUSTED_DOCUMENTS には、Apollo の persisted-query-manifest か、ハッシュと質問の文を並べた JSON のファイルを指定してください。`,
      `${path} cannot be read as a list of trusted documents. Give in ENKAKU_TRUSTED_DOCUMENTS a JSON file that is a persisted-query-manifest of Apollo, or an object of hashes and texts.`,
    ),
};
