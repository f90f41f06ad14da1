/**
 * Appends one revision (a commit): its events and the rows of the projections, in one transaction and one round trip; the rows
 * of a large one in several. A registration first enters its organization, in the same transaction.
 */
import { type Kysely, sql } from 'kysely';
import { forgetKey, organizationKey } from '../database/organizationKeys.js';
import type { Tables } from '../database/tables.js';
import { filled, type Portion, portionsOf } from '../projections/portions.js';
import { enterOrganization } from './enterOrganization.js';
import type { NewRevision } from './newRevision.js';

/** The new revision. */
export interface Appended {
  number: number;
  hash: string;
}

/**
 * Undefined if there is a newer revision than `head`, or the ledger is not that of the decision; and for a registration, if the code is
 * taken.
 */
export async function append(db: Kysely<Tables>, revision: NewRevision): Promise<Appended | undefined> {
  const { code, content } = revision;
  const [first, ...others] = portionsOf(revision.rows);
  if (!('registration' in content) && others.length === 0)
    return appendWith(db, await organizationKey(db, code), revision, first);
  return db.transaction().execute(async (tx) => {
    const organization =
      'registration' in content
        ? await enterOrganization(tx, content.registration)
        : await organizationKey(tx, code);
    const appended = await appendWith(tx, organization, revision, first);
    if (!appended) return undefined;
    for (const rows of others)
      await sql`select project_further(${organization}, ${appended.number}, ${JSON.stringify(rows)}::jsonb)`.execute(
        tx,
      );
    return appended;
  });
}

async function appendWith(
  db: Kysely<Tables>,
  organization: number | undefined,
  revision: NewRevision,
  rows: Portion,
): Promise<Appended | undefined> {
  const {
    code,
    head,
    headHash = null,
    recordedBy,
    reason = null,
    idempotencyKey = null,
    fingerprint,
  } = revision;
  const { stored, contentHash } = revision;
  const written =
    organization !== undefined &&
    (await sql<Written>`
    select append_revision(
      ${organization}, ${code}, ${head}, ${headHash}, ${recordedBy}, ${reason}, ${idempotencyKey},
      ${fingerprint}, ${stored.content}, ${contentHash}, ${JSON.stringify(stored.events)}, ${JSON.stringify(rows)}
    ) as hash`.execute(db));
  return appendedBy(db, revision, written ? written.rows : []);
}

/** As `append`, but visible to one trial only (src/database/trials.ts); the key of the organization is looked up in `db`. */
export async function tryOut(
  db: Kysely<Tables>,
  trial: Kysely<Tables>,
  revision: NewRevision,
): Promise<Appended | undefined> {
  const { code, head, recordedBy, reason = null, fingerprint, stored, contentHash } = revision;
  const { rows } = await sql<Written>`
    select try_revision(
      ${await organizationKey(db, code)}, ${code}, ${head}, ${recordedBy}, ${reason}, ${fingerprint}, ${stored.content},
      ${contentHash}, ${JSON.stringify(stored.events)}, ${JSON.stringify(filled(revision.rows))}
    ) as hash`.execute(trial);
  return appendedBy(db, revision, rows);
}

/** Null: nothing was appended. */
interface Written {
  hash: string | null;
}

function appendedBy(
  db: Kysely<Tables>,
  { code, head }: NewRevision,
  [written]: Written[],
): Appended | undefined {
  if (written?.hash) return { number: head + 1, hash: written.hash };
  forgetKey(db, code);
  return undefined;
}
