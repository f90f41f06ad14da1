/** Why a file of a checkpoint or a key cannot be used, and why nothing is recorded on a server. */
import { type Bilingual, say } from '../../domain/words/bilingual.js';
import type { ReadCheckpoint } from '../../ledger/verify/checkpoint.js';

type Refusal = Extract<ReadCheckpoint, { refused: string }>['refused'];

export const checkpointRefusals: Record<Refusal, Bilingual> = {
  NO_CHECKPOINT: say(
    'チェックポイントではありません。enkaku checkpoint の出力をそのまま保存したファイルを指定してください。',
    'this is not a checkpoint. Give a file with the unchanged output of enkaku checkpoint.',
  ),
  BAD_SIGNATURE: say(
    '署名が正しくありません。作成後に書き換えられたチェックポイントです。',
    'the signature is wrong: the checkpoint was changed after it was signed.',
  ),
  OTHER_KEY: say(
    '--public-key に指定した鍵とは別の鍵で署名されています。',
    'it is signed with another key than the one of --public-key.',
  ),
};

export const noPrivateKey = say(
  'Ed25519 の秘密鍵（PEM）ではありません。enkaku checkpoint --new-key で作れます。',
  'this is not a private Ed25519 key in PEM. enkaku checkpoint --new-key creates one.',
);

export const noPublicKey = say(
  'Ed25519 の公開鍵（PEM）ではありません。',
  'this is not a public Ed25519 key in PEM.',
);

const settingsOff = (names: string[]) => names.map((name) => `${name} = off`);

export const unsafeServer = (names: string[]): Bilingual =>
  say(
    `この PostgreSQL サーバーは ${settingsOff(names).join('、')} で動いているため、停電などで記録済みの内容を失うおそれがあり、記録には使えません。サーバーの設定を on に戻してから起動し直してください。`,
    `This PostgreSQL server runs with ${settingsOff(names).join(', ')}: a power failure may lose what was recorded, so nothing is recorded on it. Set it to on again on the server, then start again.`,
  );

export const recordsMayBeLost = say(
  '警告：ENKAKU_RECORDS_MAY_BE_LOST=on のため、停電などで記録を失うおそれのあるサーバーにも記録します。',
  'Warning: because of ENKAKU_RECORDS_MAY_BE_LOST=on, this also records on a server that may lose records in a power failure.',
);

export const doesNotComeBack = (log: string) =>
  say(
    `起動の途中でデータベースサーバーが終了し、再び動きませんでした。原因は ${log} にあります。原因を取り除いてから、もう一度実行してください。`,
    `The database server ended while this was starting, and did not come back. ${log} says why. Mend that, then run this again.`,
  );

export const notWritable = (path: string, code: string) =>
  say(
    `${path} に書き込めません（${code}）。書き込めるフォルダーのファイルを指定してください。`,
    `${path} cannot be written (${code}). Give a file in a folder that you may write to.`,
  );

const most = 10;

/** Such as 〜 (U+301C). The first of them; an invisible one is known by its number. */
const named = (characters: readonly string[]) =>
  characters
    .slice(0, most)
    .map((one) => `${one} (U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`);

export const missingCharacters = (characters: readonly string[]) => {
  const more = characters.length - most;
  return say(
    `Shift_JIS にない文字があるため、何も出力していません：${named(characters).join('、')}${more > 0 ? `、ほか${more}字` : ''}。--encoding utf-8（既定）で出力するか、--xlsx を使ってください。`,
    `Nothing is printed, because Shift_JIS does not have these characters: ${named(characters).join(', ')}${more > 0 ? ` and ${more} more` : ''}. Use --encoding utf-8, the default, or --xlsx.`,
  );
};

export const tooManyLines = (sheet: string, count: number, limit: number) =>
  say(
    `表「${sheet}」は${count}行あり、ワークブックの1枚に入りません（見出しを含めて${limit}行まで）。--csv を使うか、範囲を狭めてください。`,
    `The table “${sheet}” has ${count} lines, which a sheet of a workbook cannot hold (${limit} with its header). Use --csv, or ask for less.`,
  );

export const folderInUse = (path: string) =>
  say(
    `${path} は空のフォルダーではありません。まだないフォルダーか、空のフォルダーを指定してください。`,
    `${path} is not an empty folder. Give one that is empty or does not exist yet.`,
  );
