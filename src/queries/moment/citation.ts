/** organization@date~revision: the words by which an answer is cited, and asked again. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { isDay } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import { type Moment, requireRevision } from './moment.js';
import { organizationByCode } from './organizations.js';

export const citationOf = ({ organization, date, revision }: Moment): string =>
  `${organization.code}@${date}~${revision}`;

const CITATION = /^([A-Za-z0-9._-]{1,64})@(\d{4}-\d{2}-\d{2})~(\d+)$/;

/** The moment that a citation means; refuses what is none. */
export async function momentCited(db: Kysely<Tables>, citation: string): Promise<Moment> {
  const [, code = '', date = '', revision = ''] = CITATION.exec(citation.trim()) ?? [];
  if (!isDay(date)) {
    const shown = citation.length > 100 ? `${citation.slice(0, 100)}…` : citation;
    throw badInput(
      `「${shown}」は引用の形ではありません。「組織コード@日付~版」の形で書いてください(例: 102041@2026-04-01~2)。`,
      `"${shown}" is no citation: write organization@date~revision, such as 102041@2026-04-01~2.`,
    );
  }
  const organization = await organizationByCode(db, code);
  if (!organization) {
    throw badInput(
      `引用「${citation}」の組織 ${code} は登録されていません。組織コードを確かめてください。`,
      `The citation "${citation}" names the organization ${code}, which is not registered: check the code.`,
    );
  }
  return { organization, date, revision: requireRevision(organization, Number(revision)) };
}
