/** What is wrong with the file of an exported ledger, or with importing it. */
import { type Bilingual, say } from '../domain/words/bilingual.js';
import type { Finding } from '../ledger/verify/finding.js';
import { badInput } from '../userError.js';

export const noJson = say(
  'JSON として読めません（途中で切れていませんか）',
  'it is not JSON; perhaps it was cut off',
);

export const noLedgerLine = say(
  'organization か revision のどちらか一つを持つオブジェクトではありません',
  'it is not an object with either an organization or a revision',
);

export const misfitAt = (path: string) =>
  say(
    `${path} が足りないか、余計か、形式が違います`,
    `${path} is missing, does not belong there, or has the wrong form`,
  );

export const noOrganizationFirst = say(
  '先頭の行が organization ではありません（前の部分が欠けていませんか）',
  'the first line is not an organization; perhaps lines before it are missing',
);

export const noUtf8 = say(
  'この行以降に UTF-8 でない箇所があります',
  'from this line on the file is not all in UTF-8',
);

export const brokenLine = (path: string, line: number, { ja, en }: Bilingual) =>
  badInput(say(`${path} の ${line} 行目: ${ja}。`, `${path}, line ${line}: ${en}.`));

export const emptyFile = () =>
  badInput(say('ファイルに組織がありません。', 'The file does not contain an organization.'));

export const unsound = ({ organization, line, ja, en }: Finding) =>
  badInput(
    say(
      `${line === undefined ? '' : `${line} 行目: `}組織 ${organization} の台帳は検証に通りません: ${ja}`,
      `${line === undefined ? '' : `Line ${line}: `}The ledger of ${organization} does not verify: ${en}`,
    ),
  );

export const alreadyThere = (code: string) =>
  badInput(
    say(
      `組織 ${code} は既にこのデータベースにあります。空のデータベースに取り込んでください。`,
      `The organization ${code} is in this database already. Import into a database without it.`,
    ),
  );

export const unwritable = (code: string, revision: number, reason: string) =>
  badInput(
    say(
      `組織 ${code} の版 ${revision} を書き込めません: ${reason}`,
      `Revision ${revision} of ${code} cannot be written: ${reason}`,
    ),
  );

export const unreadable = (code: string, reason: string) =>
  badInput(
    say(
      `組織 ${code} の台帳は検証に通りましたが、内容を読み取れません: ${reason}`,
      `The ledger of ${code} verifies, but its content cannot be read: ${reason}`,
    ),
  );
