/** Brings exported ledgers back, in one transaction: all of a file or nothing. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { LedgerLine, Numbered } from '../ledger/ledgerLine.js';
import type { Finding } from '../ledger/verify/finding.js';
import { newVerification } from '../ledger/verify/verify.js';
import { writeOrganization, writeRevision } from '../ledger/writeLedger.js';
import { rebuildIn } from '../rebuild.js';
import { badInput, UserError } from '../userError.js';

export interface Imported {
  organization: string;
  revision: number;
  events: number;
}

/** Throws a UserError where a ledger does not verify, makes no sense, or is in the database already. */
export function importLedger(db: Kysely<Tables>, lines: AsyncIterable<Numbered>): Promise<Imported[]> {
  return db.transaction().execute(async (tx) => {
    const verification = newVerification();
    const refuseUnsound = () => {
      const [found] = verification.verified.flatMap(({ findings }) => findings);
      if (found) throw unsound(found);
    };
    let organization: number | undefined;
    for await (const line of lines) {
      verification.take(line);
      refuseUnsound();
      organization = await write(tx, line, organization);
    }
    const verified = verification.end();
    refuseUnsound();
    if (verified.length === 0)
      throw badInput('ファイルに組織がありません。', 'The file holds no organization.');
    for (const { organization } of verified) await project(tx, organization);
    return verified.map(({ organization, revision, events }) => ({ organization, revision, events }));
  });
}

/** Gives the key of the organization to which the next lines belong. */
async function write(
  tx: Transaction<Tables>,
  line: LedgerLine,
  organization: number | undefined,
): Promise<number | undefined> {
  if ('organization' in line) {
    const key = await writeOrganization(tx, line.organization);
    if (key === undefined) throw alreadyThere(line.organization.code);
    return key;
  }
  if (organization !== undefined && 'revision' in line) {
    await writeRevision(tx, organization, line.revision).catch((error) => {
      throw unwritable(line.revision.number, error);
    });
  }
  return organization;
}

async function project(tx: Transaction<Tables>, code: string): Promise<void> {
  try {
    await rebuildIn(tx, code);
  } catch (error) {
    throw isOutage(error) ? error : senseless(code, error);
  }
}

/** The database itself went away or is out of something: no fault of the file. */
const isOutage = (error: unknown) =>
  /^(ECONN|EPIPE|08|53|57|58)/.test(String(Object(error).code)) || error instanceof UserError;

const unsound = ({ organization, line, ja, en }: Finding) => {
  const where = line === undefined ? '' : `${line}`;
  return badInput(
    `${where && `${where} 行目: `}組織 ${organization} の台帳は検証に通りません: ${ja}`,
    `${where && `Line ${where}: `}The ledger of ${organization} does not verify: ${en}`,
  );
};

const alreadyThere = (code: string) =>
  badInput(
    `組織 ${code} は既にこのデータベースにあります。空のデータベースに取り込んでください。`,
    `The organization ${code} is in this database already. Import into one that does not hold it.`,
  );

const unwritable = (number: number, error: unknown) =>
  isOutage(error)
    ? error
    : badInput(
        `版 ${number} を書き込めません: ${Object(error).message}`,
        `Revision ${number} cannot be written: ${Object(error).message}`,
      );

const senseless = (code: string, error: unknown) =>
  badInput(
    `組織 ${code} の台帳は検証に通りましたが、内容を読み取れません: ${Object(error).message}`,
    `The ledger of ${code} verifies, but what it says cannot be read: ${Object(error).message}`,
  );
