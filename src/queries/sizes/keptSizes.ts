/** Keeps the sizes of organizations, and counts them again when their ledgers have grown. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { countSizes } from './countSizes.js';
import type { Sizes } from './sizes.js';

/** As many organizations as are asked about again and again. */
const KEPT = 500;

/** Sizes may be too small by this part of the ledger: an answer that grew by so little is still bounded while it is made. */
const GROWTH = 1 / 50;

/** The ledger of an organization. Where it says which revision is the newest, that need not be asked. */
export interface Ledger {
  id: number;
  revision?: number;
  written?: string;
}

export interface KeptSizes {
  /** Counts them, where they are not kept. */
  of(db: Kysely<Tables>, organization: Ledger): Promise<Sizes>;
  /** Those that are kept of it, as it is now. */
  known(organization: Ledger): Sizes | undefined;
}

interface Kept {
  events: number;
  /** Of the ledger as it was when they were last found to be good. */
  head?: string;
  sizes: Promise<Sizes>;
  /** Once they are counted. */
  counted?: Sizes;
}

export function keepSizes(): KeptSizes {
  const kept = new Map<number, Kept>();
  const ofHead = (organization: Ledger): Kept | undefined => {
    const found = kept.get(organization.id);
    return found?.head !== undefined && found.head === headOf(organization) ? found : undefined;
  };
  const count = (db: Kysely<Tables>, organization: Ledger, events: number): Promise<Sizes> => {
    const { id } = organization;
    const sizes = countSizes(db, id);
    const one: Kept = { events, head: headOf(organization), sizes };
    kept.delete(id);
    kept.set(id, one);
    sizes.then(
      (counted) => {
        one.counted = counted;
      },
      () => kept.delete(id),
    );
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return sizes;
  };
  return {
    async of(db, organization) {
      const same = ofHead(organization);
      if (same) return same.sizes;
      const events = await eventsOf(db, organization.id);
      const known = kept.get(organization.id);
      // Fewer than before: the database was restored.
      const isGood = known && events >= known.events && events - known.events <= known.events * GROWTH;
      if (!isGood) return count(db, organization, events);
      known.head = headOf(organization);
      return known.sizes;
    },
    known: (organization) => ofHead(organization)?.counted,
  };
}

/** Another one after each recording and each rebuild. */
const headOf = ({ revision, written }: Ledger) =>
  revision === undefined || written === undefined ? undefined : `${revision} ${written}`;

async function eventsOf(db: Kysely<Tables>, organization: number): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select coalesce(max(position), 0) as events from event where organization = ${organization}`.execute(db);
  return rows[0]?.events ?? 0;
}
