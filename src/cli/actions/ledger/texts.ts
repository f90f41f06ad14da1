/** Why no key or checkpoint is written. */
import { say } from '../../../domain/words/bilingual.js';

export const keyExists = (path: string) =>
  say(
    `${path} は既にあります。鍵を上書きすることはありません。別のファイルを指定してください。`,
    `${path} exists already, and a key is never overwritten. Give another file.`,
  );

export const ledgerNotSound = (code: string) =>
  say(
    `組織 ${code} の台帳は検証に通らないため、署名しません。enkaku verify ${code} で確かめてください。`,
    `The ledger of ${code} does not verify, so it is not signed. See enkaku verify ${code}.`,
  );
