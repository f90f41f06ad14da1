/**
 * Appends one revision (a commit): its events and the rows of the projections, in one transaction and one round trip; the rows
 * of a large one in several. A registration first enters its organization, in the same transaction.
 */
import { type Kysely, sql } from 'kysely';
import { forgetKey, organizationKey } from '../database/organizationKeys.js';
import type { Tables } from '../database/tables.js';
import { filled, type Portion, portionsOf } from '../projections/portions.js';
import { enterOrganization } from './enterOrganization.js';
import { dropHistory } from './keptHistories.js';
import type { NewRevision } from './newRevision.js';

/**
 * Returns the number of the new revision. Undefined if there is a newer revision than `head`, and for a registration, if the code is
 * taken.
 */
export async function append(db: Kysely<Tables>, revision: NewRevision): Promise<number | undefined> {
  const { code, content } = revision;
  const [first, ...others] = portionsOf(revision.rows);
  if (!('registration' in content) && others.length === 0)
    return appendWith(db, await organizationKey(db, code), revision, first);
  return db.transaction().execute(async (tx) => {
    const organization =
      'registration' in content
        ? await enterOrganization(tx, content.registration)
        : await organizationKey(tx, code);
    const number = await appendWith(tx, organization, revision, first);
    if (number === undefined) return undefined;
    for (const rows of others)
      await sql`select project_further(${organization}, ${number}, ${JSON.stringify(rows)}::jsonb)`.execute(
        tx,
      );
    return number;
  });
}

async function appendWith(
  db: Kysely<Tables>,
  organization: number | undefined,
  revision: NewRevision,
  rows: Portion,
): Promise<number | undefined> {
  const { code, head, recordedBy, reason = null, idempotencyKey = null, fingerprint } = revision;
  const { stored, contentHash } = revision;
  const written =
    organization !== undefined &&
    (await sql<Written>`
    select * from append_revision(
      ${organization}, ${code}, ${head}, ${recordedBy}, ${reason}, ${idempotencyKey},
      ${fingerprint}, ${stored.content}, ${contentHash}, ${JSON.stringify(stored.events)}, ${JSON.stringify(rows)}
    )`.execute(db));
  return numberFrom(db, revision, written ? written.rows : []);
}

/** As `append`, but visible to one trial only (src/database/trials.ts); the key of the organization is looked up in `db`. */
export async function tryOut(
  db: Kysely<Tables>,
  trial: Kysely<Tables>,
  revision: NewRevision,
): Promise<number | undefined> {
  const { code, head, recordedBy, reason = null, fingerprint, stored, contentHash } = revision;
  const { rows } = await sql<Written>`
    select * from try_revision(
      ${await organizationKey(db, code)}, ${code}, ${head}, ${recordedBy}, ${reason}, ${fingerprint}, ${stored.content},
      ${contentHash}, ${JSON.stringify(stored.events)}, ${JSON.stringify(filled(revision.rows))}
    )`.execute(trial);
  return numberFrom(db, revision, rows);
}

/** `revision`: the new one; where nothing was appended, the newest of the ledger. */
interface Written {
  appended: boolean;
  revision: number;
}

function numberFrom(
  db: Kysely<Tables>,
  { code, head }: NewRevision,
  [written]: Written[],
): number | undefined {
  if (written?.appended) return written.revision;
  forgetKey(db, code);
  // The database was replaced by one in which the ledger is shorter, or absent: nothing that is in memory of it is right.
  if ((written?.revision ?? 0) < head) dropHistory(db, code);
  return undefined;
}
