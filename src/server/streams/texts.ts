/** What is wrong with a subscription that is not begun. */
import { say } from '../../domain/words/bilingual.js';

export const streamTexts = {
  noQuery: say(
    '購読の本文がありません。{"query": "subscription …"} の形で送ってください。',
    'There is no subscription. Send {"query": "subscription …"}.',
  ),
  whichOperation: say(
    '本文に操作がないか、複数あります。operationName で一つを指定してください。',
    'The document has no operation, or several. Name one with operationName.',
  ),
  onlySubscriptions: say(
    'ここで送れるのは購読（subscription）だけです。query と mutation は HTTP で /graphql に送ってください。',
    'Only subscriptions are answered here. Send queries and mutations to /graphql over HTTP.',
  ),
  tooMany: say(
    '購読が多すぎます。使わない購読を終えるか、しばらくしてからやり直してください。',
    'There are too many subscriptions. End those that are not needed, or try again later.',
  ),
};
