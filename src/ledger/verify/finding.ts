/** What a verification found, where, said in Japanese and in English. */

/** Revisions, or places of events, the last one included. */
export interface Span {
  first: number;
  last: number;
}

export interface Finding {
  organization: string;
  code: FindingCode;
  /** What was touched lies in these revisions; absent: in the organization itself. */
  revisions?: Span;
  /** The events' places in the ledger, as far as they can be told. */
  events?: Span;
  /** The line of the file that was read. */
  line?: number;
  ja: string;
  en: string;
}

export type FindingCode = keyof typeof sentences;

const numbers = ({ first, last }: Span) => (first === last ? `${first}` : `${first}–${last}`);
const were = ({ first, last }: Span) => (first === last ? 'is' : 'are');
const s = ({ first, last }: Span) => (first === last ? '' : 's');

interface Where {
  revisions: Span;
  events: Span;
  /** What stands there and what should. */
  words: string[];
}

const sentences = {
  ORGANIZATION_MISSING: () => ({
    ja: '組織が登録されていないか、台帳から消されています。',
    en: 'the organization is not registered, or was removed from the ledger.',
  }),
  ORGANIZATION_TWICE: () => ({
    ja: '同じ組織が二度現れます。',
    en: 'the organization appears twice.',
  }),
  ORGANIZATION_CHANGED: ({ words: [field, stands, registered] }: Where) => ({
    ja: `組織の ${field} が「${stands}」になっていますが、版 1 の登録では「${registered}」です。`,
    en: `the organization's ${field} reads "${stands}", but revision 1 registered "${registered}".`,
  }),
  NO_REGISTRATION: () => ({
    ja: '版 1 の content から組織の登録を読み取れません。',
    en: 'the content of revision 1 does not hold the registration of the organization.',
  }),
  REVISIONS_MISCOUNTED: ({ words: [said, held] }: Where) => ({
    ja: `版は ${said} 件とされていますが、${held} 件あります(ファイルが途中で切れていませんか)。`,
    en: `${said} revisions are announced, but there are ${held}; perhaps the file was cut off.`,
  }),
  REVISION_MISSING: ({ revisions }: Where) => ({
    ja: `版 ${numbers(revisions)} がありません。`,
    en: `revision${s(revisions)} ${numbers(revisions)} ${were(revisions)} missing.`,
  }),
  REVISION_OUT_OF_PLACE: ({ revisions }: Where) => ({
    ja: `版 ${numbers(revisions)} が順序どおりの位置にないか、重複しています。`,
    en: `revision ${numbers(revisions)} stands out of its order, or twice.`,
  }),
  CONTENT_CHANGED: ({ revisions }: Where) => ({
    ja: `版 ${numbers(revisions)} の内容(記録者・理由・キー・fingerprint・content・変更のいずれか)が、content_hash と一致しません。`,
    en: `what revision ${numbers(revisions)} says (its author, reason, key, fingerprint, content or events) does not fit its content hash.`,
  }),
  CONTENT_HASH_CHANGED: ({ revisions }: Where) => ({
    ja: `版 ${numbers(revisions)} の content_hash が書き換えられています(内容と hash は一致します)。`,
    en: `the content hash of revision ${numbers(revisions)} was changed: what it says fits its hash.`,
  }),
  HASH_CHANGED: ({ revisions }: Where) => ({
    ja: `版 ${numbers(revisions)} の hash が書き換えられています(次の版は元の hash に続いています)。`,
    en: `the hash of revision ${numbers(revisions)} was changed: the next revision follows on the one it had.`,
  }),
  CHAIN_BROKEN: ({ revisions }: Where) => ({
    ja:
      revisions.first === revisions.last
        ? `版 ${revisions.last} の番号・時刻・hash のいずれかが書き換えられています。`
        : `版 ${revisions.last} の hash が版 ${revisions.first} に続いていません。版 ${revisions.last} の番号・時刻・hash か、版 ${revisions.first} が書き換えられています。`,
    en:
      revisions.first === revisions.last
        ? `the number, the instant or the hash of revision ${revisions.last} was changed.`
        : `the hash of revision ${revisions.last} does not follow on revision ${revisions.first}: its number, instant or hash was changed, or revision ${revisions.first} was.`,
  }),
  INSTANT_NOT_LATER: ({ revisions }: Where) => ({
    ja: `版 ${revisions.last} の時刻が版 ${revisions.first} より後になっていません。`,
    en: `revision ${revisions.last} is not later than revision ${revisions.first}.`,
  }),
  EVENT_MISSING: ({ events, revisions }: Where) => ({
    ja: `変更 ${numbers(events)} 番がありません(版 ${numbers(revisions)} の位置)。`,
    en: `event${s(events)} ${numbers(events)} ${were(events)} missing at revision${s(revisions)} ${numbers(revisions)}.`,
  }),
  EVENT_OUT_OF_PLACE: ({ events, revisions }: Where) => ({
    ja: `版 ${numbers(revisions)} の変更 ${numbers(events)} 番が順序どおりの位置にないか、重複しています。`,
    en: `event ${numbers(events)} of revision ${numbers(revisions)} stands out of its order, or twice.`,
  }),
  EVENT_ID: ({ events, revisions, words: [id] }: Where) => ({
    ja: `版 ${numbers(revisions)} の変更 ${numbers(events)} 番の ID「${id}」が位置と一致しません。`,
    en: `the id "${id}" of event ${numbers(events)} of revision ${numbers(revisions)} does not fit its place.`,
  }),
  EVENT_STRAY: ({ events, revisions }: Where) => ({
    ja: `変更 ${numbers(events)} 番の属する版 ${numbers(revisions)} がありません。`,
    en: `event ${numbers(events)} belongs to revision ${numbers(revisions)}, which is not there.`,
  }),
  CUT_OFF: ({ revisions, words: [head] }: Where) => ({
    ja: `台帳は版 ${head} で終わりますが、チェックポイントは版 ${revisions.last} を証明しています。末尾が切り落とされたか、版 ${revisions.first} 以降が書き換えられています。`,
    en: `the ledger ends at revision ${head}, but a checkpoint vouches for revision ${revisions.last}: its end was cut off, or it was rewritten from revision ${revisions.first} on or later.`,
  }),
  REWRITTEN: ({ revisions, words: [stands, vouched] }: Where) => ({
    ja: `版 ${revisions.last} の hash は ${stands} ですが、チェックポイントでは ${vouched} です。版 ${numbers(revisions)} のどこかから後が書き換えられています。`,
    en: `revision ${revisions.last} has the hash ${stands}, but a checkpoint vouches for ${vouched}: the chain was rewritten from somewhere in revision${s(revisions)} ${numbers(revisions)} on.`,
  }),
} satisfies Record<string, (where: Where) => { ja: string; en: string }>;

interface Told {
  revisions?: Span | number;
  events?: Span | number;
  words?: (string | number)[];
  line?: number;
}

export function finding(organization: string, code: FindingCode, told: Told = {}): Finding {
  const revisions = span(told.revisions);
  const events = span(told.events);
  const none = { first: 0, last: 0 };
  const say: (where: Where) => { ja: string; en: string } = sentences[code];
  const words = (told.words ?? []).map(String);
  const said = say({ revisions: revisions ?? none, events: events ?? none, words });
  return { organization, code, revisions, events, line: told.line, ...said };
}

const span = (of: Span | number | undefined): Span | undefined =>
  typeof of === 'number' ? { first: of, last: of } : of;
