/** What is wrong with the identity of a request. */
import { say } from '../../domain/words/bilingual.js';

export const texts = {
  badToken: say(
    'トークンが正しくないか、期限が切れています。サインインし直してください。',
    'The token is not valid, or has expired. Sign in again.',
  ),
  signIn: say(
    '読むにはサインインが必要です。Authorization: Bearer にトークンを付けて送ってください。',
    'Reading needs a sign-in. Send a token as Authorization: Bearer.',
  ),
  keysUnavailable: say(
    '認証サービスの鍵を取得できないため、トークンを確かめられません。しばらくしてから送り直してください。',
    'The keys of the identity provider cannot be fetched, so the token cannot be verified. Try again later.',
  ),
};
