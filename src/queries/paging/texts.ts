/** What paged lists refuse, in both languages. */
import { say } from '../../domain/words/bilingual.js';

export const firstAndLast = say(
  'first と last は同時に指定できません。どちらか一方だけを指定してください。',
  'first and last cannot be given together. Give one of them.',
);

export const wrongSize = (argument: string, size: number, largest: number) =>
  say(
    `${argument} には 0 から ${largest} までの整数を指定してください（指定された値: ${size}）。`,
    `${argument} must be a whole number from 0 to ${largest}, not ${size}.`,
  );

export const notACursorOfThisList = (cursor: string) =>
  say(
    `カーソル「${cursor}」はこの一覧のものではありません。この一覧の cursor、startCursor または endCursor の値を指定してください。`,
    `The cursor “${cursor}” does not belong to this list. Give a cursor, startCursor or endCursor that this list returned.`,
  );
