/** What is wrong with an input before anything in it is looked up, and why a recording is refused. */
import { type Bilingual, say } from '../words/bilingual.js';
import { forbiddenCharacter } from './forbiddenCharacter.js';

export const inputSentences = {
  BLANK_TEXT: () =>
    say(
      '文字が入力されていません。内容を書くか、項目ごと省いてください。',
      'The text is blank. Write something, or leave the field out.',
    ),
  TEXT_TOO_LONG: (length: number, limit: number) =>
    say(
      `${length}文字あります。${limit}文字以内にしてください。`,
      `The text has ${length} characters. Shorten it to ${limit} at most.`,
    ),
  FORBIDDEN_CHARACTER: forbiddenCharacter,
  BAD_CODE: () =>
    say(
      '組織コードは半角の A-Z a-z 0-9 . _ - を1〜64文字で指定してください。',
      'The code of an organization is 1 to 64 of A-Z a-z 0-9 . _ -.',
    ),
  BAD_TIME_ZONE: (zone: string) =>
    say(
      `タイムゾーン「${zone}」はありません。Asia/Tokyo のような IANA の名称を指定してください。`,
      `There is no time zone “${zone}”. Give an IANA name such as Asia/Tokyo.`,
    ),
  COVERAGE_NOT_STATED: () =>
    say(
      '組織図の coverage に UNKNOWN は使えません。全体を載せたものなら COMPLETE、一部なら PARTIAL としてください。',
      'The coverage of a chart cannot be UNKNOWN. Say COMPLETE if it lists the whole organization, PARTIAL if it lists only a part.',
    ),
  BAD_INPUT: (text: Bilingual) => text,
  UNKNOWN_ORGANIZATION: (code: string) =>
    say(
      `組織「${code}」は登録されていません。先に registerOrganization で登録してください。`,
      `There is no organization “${code}”. Register it first with registerOrganization.`,
    ),
  ORGANIZATION_EXISTS: (code: string) =>
    say(
      `組織「${code}」はすでに登録されています。変更は recordReorganization で記録してください。`,
      `The organization “${code}” is already registered. Record its changes with recordReorganization.`,
    ),
  REVISION_CONFLICT: (expected: number, head: number) =>
    say(
      `版${expected}を前提としていますが、最新は版${head}です。その間の変更を確かめ、expectedRevision を ${head} にしてやり直してください。`,
      `Revision ${expected} was expected, but the newest is ${head}. Look at the revisions in between and try again with expectedRevision ${head}.`,
    ),
  IDEMPOTENCY_KEY_REUSED: (key: string, revision: number) =>
    say(
      `idempotencyKey「${key}」は、版${revision}で別の内容に使われています。新しい内容には新しいキーを使ってください。`,
      `The idempotency key “${key}” was used for other content in revision ${revision}. Use a new key for new content.`,
    ),
  NO_CHANGES: () =>
    say(
      '変更が一つもありません。changes に一つ以上書いてください。',
      'There are no changes. Give at least one in changes.',
    ),
  NO_VERB: () =>
    say(
      '変更の動詞がありません。create、rename などを一つ書いてください。',
      'The change has no verb. Give exactly one, such as create or rename.',
    ),
  SEVERAL_VERBS: (verbs: string[]) =>
    say(
      `一つの変更に動詞が複数あります（${verbs.join('、')}）。変更を分けてください。`,
      `The change has several verbs (${verbs.join(', ')}). Make it one change for each.`,
    ),
  EMPTY_LIST: () => say('一つ以上指定してください。', 'The list is empty. Give at least one.'),
  ONE_OF_TWO: (a: string, b: string) =>
    say(
      `${a} と ${b} のどちらか一つだけを指定してください。`,
      `Give either ${a} or ${b}, exactly one of them.`,
    ),
  ONLY_WITH: (field: string, other: string) =>
    say(`${field} は ${other} と一緒にしか使えません。`, `${field} can be given only with ${other}.`),
  NOT_WITH: (field: string, other: string) =>
    say(`${field} は ${other} と一緒には使えません。`, `${field} cannot be given with ${other}.`),
  DUPLICATE_REF: (ref: string) =>
    say(
      `ref「${ref}」が二度使われています。別の ref にしてください。`,
      `The ref “${ref}” is given twice. Give each new unit a ref of its own.`,
    ),
  REPEATED_UNIT: (unit: string) =>
    say(
      `「${unit}」が二度挙げられています。一度だけにしてください。`,
      `“${unit}” is named twice. Name it once.`,
    ),
  NOT_AFTER_BASELINE: (day: string, knownFrom: string) =>
    say(
      `施行日 ${day} は起点（${knownFrom}）より後でなければなりません。起点の日より後の日を指定するか、起点をさかのぼらせてください。`,
      `The effective day ${day} must be after the baseline’s day ${knownFrom}. Give a later day, or extend the baseline.`,
    ),
} satisfies Record<string, (...words: never[]) => Bilingual>;
