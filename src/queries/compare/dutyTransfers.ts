/** The transfers of duties between two moments. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { type DutyTransferRow, transferColumns, transferOrder } from '../duties/transfers.js';
import { foundOnce, type Moments, onlyAtOne, organizationOf } from './between.js';

/** A transfer, and in a comparison of two revisions: which of them have it, on whatever day. */
export interface ComparedTransferRow extends DutyTransferRow {
  side: ComparisonSide | null;
  /** Only the first moment has it. */
  backwards: boolean;
}

export type ComparisonSide = 'FROM' | 'TO' | 'BOTH';

/** The transfers between two moments, by day, then as recorded. */
export async function transfersBetween(db: Kysely<Tables>, moments: Moments): Promise<ComparedTransferRow[]> {
  const { where, backwards } = onlyAtOne(moments, sql`on_day`);
  // Each transfer is shown as known at the moment at which it is in effect.
  const revision = sql`case when backwards then ${moments.from.revision}::int8 else ${moments.to.revision}::int8 end`;
  const { rows } = await sql<ComparedTransferRow>`
    with near as (
      select *, ${backwards} as backwards from duty_transfer
      where organization = ${organizationOf(moments)} and ${where}
    ), transfer as (select *, ${revision} as revision from ${foundOnce(moments, 'near')} as found)
    select transfer.organization, transfer.revision, ${transferColumns}, transfer.backwards, ${sideOf(moments)} as side
    from transfer
    left join duty on duty.organization = ${organizationOf(moments)} and duty.id = transfer.duty
      and duty.known @> transfer.revision
    -- Of a corrected transfer first what the first moment has.
    order by ${transferOrder}, transfer.backwards desc`.execute(db);
  return rows;
}

/** Which of the two revisions have "transfer" as it is. One that was removed and restored has several rows. */
function sideOf({ from, to }: Moments) {
  if (from.revision === to.revision) return sql`null`;
  const isKnownAt = (revision: number) => sql`exists (
    select from duty_transfer as same
    where same.organization = ${from.organization.id} and same.event = transfer.event
      and same.known @> ${revision}::int8
      and to_jsonb(same) - 'known' = to_jsonb(transfer) - array['known', 'backwards', 'times', 'revision'])`;
  return sql`case
    when not ${isKnownAt(from.revision)} then 'TO'
    when not ${isKnownAt(to.revision)} then 'FROM'
    else 'BOTH'
  end`;
}
