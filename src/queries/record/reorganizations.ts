/** Reorganizations as known at a revision. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Reorganization } from '../../domain/words/content.js';
import type { Day } from '../../domain/words/day.js';
import type { ReorganizationId } from '../../domain/words/event.js';
import { keyTable, type Placed, rowsByKey } from '../paging/batch.js';
import { type Page, type PageArguments, pageOf } from '../paging/page.js';
import { soughtName } from '../partOfName.js';

export type ReorganizationStatus = 'RECORDED' | 'WITHDRAWN';

export interface ReorganizationRow {
  organization: number;
  /** The revision asked about. */
  revision: number;
  id: ReorganizationId;
  effectiveOn: Day;
  status: ReorganizationStatus;
  withdrawnOn: Day | null;
  /** The revision that last changed what is in this row. */
  since: number;
  /** What the notice says about itself. */
  data: Omit<Reorganization, 'id' | 'effectiveOn'>;
}

const columns = sql`
  reorganization.id, effective_on as "effectiveOn", status, withdrawn_on as "withdrawnOn", lower(known)::int4 as since, data`;

/** By effective day, then in the order recorded. `search`: only those of which the title contains this text. */
export function reorganizationPage(
  db: Kysely<Tables>,
  organization: number,
  revision: number,
  { search, ...args }: PageArguments & { search?: string | null },
): Promise<Page<ReorganizationRow>> {
  const hasTitle =
    search == null ? sql`true` : soughtName(search).isPartOf(sql`normalize(data ->> 'title', NFKC)`);
  return pageOf(
    db,
    {
      name: search == null ? 'reorganizations' : JSON.stringify(['reorganizations', search]),
      // Ids end in 1, 2, 3 … in the order recorded: the shorter of two is the earlier.
      rows: sql<ReorganizationRow & { idLength: number }>`
        select organization, ${revision}::int4 as revision, ${columns}, length(id) as "idLength"
        from reorganization
        where organization = ${organization} and known @> ${revision}::int8 and ${hasTitle}`,
      key: [
        { column: 'effectiveOn', type: 'date' },
        { column: 'idLength', type: 'int4' },
        { column: 'id', type: 'text' },
      ],
    },
    args,
  );
}

export async function reorganizationsByIds(
  db: Kysely<Tables>,
  keys: readonly { organization: number; id: ReorganizationId; revision: number }[],
): Promise<(ReorganizationRow | undefined)[]> {
  const lists = await rowsByKey(
    db,
    keys,
    (organization, own) => sql<ReorganizationRow & Placed>`
      select key.place, reorganization.organization, key.revision, ${columns}
      from ${keyTable(own, { id: 'text', revision: 'int8' })}
      join reorganization on reorganization.organization = ${organization}
        and reorganization.id = key.id and known @> key.revision`,
  );
  return lists.map(([row]) => row);
}
