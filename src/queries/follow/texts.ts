/** What those who follow the changes are refused, in both languages. */
import { say } from '../../domain/words/bilingual.js';

export const notAHeadsCursor = (cursor: string) =>
  say(
    `カーソル「${cursor}」は changesAfter のものではありません。changesAfter の応答にあった cursor を、そのまま指定してください。省くと最初からになります。`,
    `The cursor “${cursor}” does not belong to changesAfter. Give the cursor of an answer of changesAfter exactly as it was; without one you begin at the beginning.`,
  );

export const wrongFirst = (first: number, largest: number) =>
  say(
    `first には 1 から ${largest} までの整数を指定してください（指定された値: ${first}）。`,
    `first must be a whole number from 1 to ${largest}, not ${first}.`,
  );

export const followedUnknown = (code: string) =>
  say(
    `組織 ${code} は登録されていません。組織コードを確かめてください。`,
    `No organization is registered under ${code}. Check the code.`,
  );
