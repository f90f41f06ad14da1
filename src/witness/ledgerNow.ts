/** The newest revision of every organization, and whether the ledger still has what was witnessed. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { inSnapshot } from '../ledger/readLedger.js';
import type { Head } from './chain/entry.js';

/** A witnessed revision that the ledger has no more, or with another hash. */
export interface Rewritten extends Head {
  /** The hash that the revision has now. */
  stored?: string;
}

export interface LedgerNow {
  /** By the clock of the database. */
  at: string;
  heads: Head[];
  rewritten: Rewritten[];
}

export function ledgerNow(db: Kysely<Tables>, witnessed: Head[]): Promise<LedgerNow> {
  return inSnapshot(db, async (tx) => {
    const { rows: heads } = await sql<Head>`
      select o.code as organization, r.number as revision, r.hash
      -- From the ledger itself, and not from ledger_head, which follows from it.
      from (select organization, max(number) as number from revision group by organization) h
      join revision r on r.organization = h.organization and r.number = h.number
      join organization o on o.id = h.organization
      order by o.code collate "C"`.execute(tx);
    const { rows: compared } = await sql<Head & { stored: string | null }>`
      select w.organization, w.revision, w.hash, r.hash as stored
      from jsonb_to_recordset(${JSON.stringify(witnessed)}) as w(organization text, revision int, hash text)
      left join organization o on o.code = w.organization
      left join revision r on r.organization = o.id and r.number = w.revision
      where r.hash is distinct from w.hash
      order by w.organization collate "C"`.execute(tx);
    const { rows: clock } = await sql<{ at: string }>`select clock_timestamp() as at`.execute(tx);
    const rewritten = compared.map(({ stored, ...head }) => (stored === null ? head : { ...head, stored }));
    return { at: clock[0]?.at ?? '', heads, rewritten };
  });
}
