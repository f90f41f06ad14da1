/** What a verification found, in Japanese and in English. */
import { type Bilingual, say } from '../../domain/words/bilingual.js';

/** Revisions, or places of events; the last one is included. */
export interface Span {
  first: number;
  last: number;
}

export interface Where {
  revisions: Span;
  events: Span;
  /** What is stored there, and what should be. */
  words: string[];
}

const numbers = ({ first, last }: Span) => (first === last ? `${first}` : `${first}–${last}`);
const are = ({ first, last }: Span) => (first === last ? 'is' : 'are');
const s = ({ first, last }: Span) => (first === last ? '' : 's');

const ofOrganization = {
  ORGANIZATION_MISSING: () =>
    say(
      '組織が登録されていないか、台帳から消されています。',
      'the organization is not registered, or was removed from the ledger.',
    ),
  ORGANIZATION_TWICE: () => say('同じ組織が二度現れます。', 'the organization appears twice.'),
  ORGANIZATION_CHANGED: ({ words: [field, stored, registered] }: Where) =>
    say(
      `組織の ${field} が「${stored}」になっていますが、版 1 の登録では「${registered}」です。`,
      `the organization's ${field} is “${stored}”, but revision 1 registered “${registered}”.`,
    ),
  NO_REGISTRATION: () =>
    say(
      '版 1 の content から組織の登録を読み取れません。',
      'the content of revision 1 does not contain the registration of the organization.',
    ),
  REVISIONS_MISCOUNTED: ({ words: [announced, counted] }: Where) =>
    say(
      `版は ${announced} 件とされていますが、${counted} 件あります（ファイルが途中で切れていませんか）。`,
      `${announced} revisions are announced, but there are ${counted}; perhaps the file was cut off.`,
    ),
};

const ofRevisions = {
  REVISION_MISSING: ({ revisions }: Where) =>
    say(
      `版 ${numbers(revisions)} がありません。`,
      `revision${s(revisions)} ${numbers(revisions)} ${are(revisions)} missing.`,
    ),
  REVISION_OUT_OF_PLACE: ({ revisions }: Where) =>
    say(
      `版 ${numbers(revisions)} が順序どおりの位置にないか、重複しています。`,
      `revision ${numbers(revisions)} is out of order, or appears twice.`,
    ),
  CONTENT_CHANGED: ({ revisions }: Where) =>
    say(
      `版 ${numbers(revisions)} の内容（記録者・理由・キー・fingerprint・content・変更のいずれか）が、content_hash と一致しません。`,
      `revision ${numbers(revisions)} (its author, reason, key, fingerprint, content or events) does not match its content hash.`,
    ),
  CONTENT_HASH_CHANGED: ({ revisions }: Where) =>
    say(
      `版 ${numbers(revisions)} の content_hash が書き換えられています（内容と hash は一致します）。`,
      `the content hash of revision ${numbers(revisions)} was changed; its content matches its hash.`,
    ),
  HASH_CHANGED: ({ revisions }: Where) =>
    say(
      `版 ${numbers(revisions)} の hash が書き換えられています（次の版は元の hash に続いています）。`,
      `the hash of revision ${numbers(revisions)} was changed; the next revision was chained to the original hash.`,
    ),
  CHAIN_BROKEN: ({ revisions: { first, last } }: Where) =>
    first === last
      ? say(
          `版 ${last} の番号・時刻・hash のいずれかが書き換えられています。`,
          `the number, the instant or the hash of revision ${last} was changed.`,
        )
      : say(
          `版 ${last} の hash が版 ${first} に続いていません。版 ${last} の番号・時刻・hash か、版 ${first} が書き換えられています。`,
          `the hash of revision ${last} is not chained to revision ${first}: its number, instant or hash was changed, or revision ${first} was.`,
        ),
  INSTANT_NOT_LATER: ({ revisions: { first, last } }: Where) =>
    say(
      `版 ${last} の時刻が版 ${first} より後になっていません。`,
      `revision ${last} is not later than revision ${first}.`,
    ),
  REVISION_NOT_FOLDED: ({ revisions, words: [reason] }: Where) =>
    say(
      `版 ${numbers(revisions)} の内容はサービスが記録するものではなく、答えのもとになる行を計算できません（${reason}）。`,
      `revision ${numbers(revisions)} is not one that the service records: the rows of its projections cannot be computed (${reason}).`,
    ),
};

const ofEvents = {
  EVENT_MISSING: ({ events, revisions }: Where) =>
    say(
      `変更 ${numbers(events)} 番がありません（版 ${numbers(revisions)} の位置）。`,
      `event${s(events)} ${numbers(events)} ${are(events)} missing at revision${s(revisions)} ${numbers(revisions)}.`,
    ),
  EVENT_OUT_OF_PLACE: ({ events, revisions }: Where) =>
    say(
      `版 ${numbers(revisions)} の変更 ${numbers(events)} 番が順序どおりの位置にないか、重複しています。`,
      `event ${numbers(events)} of revision ${numbers(revisions)} is out of order, or appears twice.`,
    ),
  EVENT_ID: ({ events, revisions, words: [id] }: Where) =>
    say(
      `版 ${numbers(revisions)} の変更 ${numbers(events)} 番の ID「${id}」が位置と一致しません。`,
      `the id “${id}” of event ${numbers(events)} of revision ${numbers(revisions)} does not match its place.`,
    ),
  EVENT_STRAY: ({ events, revisions }: Where) =>
    say(
      `変更 ${numbers(events)} 番の属する版 ${numbers(revisions)} がありません。`,
      `event ${numbers(events)} belongs to revision ${numbers(revisions)}, which does not exist.`,
    ),
};

const ofCheckpoints = {
  CUT_OFF: ({ revisions: { first, last }, words: [head] }: Where) =>
    say(
      `台帳は版 ${head} で終わりますが、チェックポイントは版 ${last} を証明しています。末尾が切り落とされたか、版 ${first} 以降が書き換えられています。`,
      `the ledger ends at revision ${head}, but a checkpoint proves revision ${last}: the end was cut off, or the ledger was rewritten from revision ${first} on or later.`,
    ),
  REWRITTEN: ({ revisions, words: [stored, proved] }: Where) =>
    say(
      `版 ${revisions.last} の hash は ${stored} ですが、チェックポイントでは ${proved} です。版 ${numbers(revisions)} のどこかから後が書き換えられています。`,
      `revision ${revisions.last} has the hash ${stored}, but a checkpoint proves ${proved}: the chain was rewritten from somewhere in revision${s(revisions)} ${numbers(revisions)} on.`,
    ),
};

export const findingTexts = {
  ...ofOrganization,
  ...ofRevisions,
  ...ofEvents,
  ...ofCheckpoints,
} satisfies Record<string, (where: Where) => Bilingual>;
