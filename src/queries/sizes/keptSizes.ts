/** Keeps the sizes of organizations, and counts them again when their ledgers have grown. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { countSizes } from './countSizes.js';
import type { Sizes } from './sizes.js';

/** As many organizations as are asked about again and again. */
const KEPT = 500;

/** Sizes may be too small by this part of the ledger: an answer that grew by so little is still bounded while it is made. */
const GROWTH = 1 / 50;

interface Kept {
  events: number;
  sizes: Promise<Sizes>;
}

export type SizesOf = (db: Kysely<Tables>, organization: number) => Promise<Sizes>;

export function keepSizes(): SizesOf {
  const kept = new Map<number, Kept>();
  const count = (db: Kysely<Tables>, organization: number, events: number): Promise<Sizes> => {
    const sizes = countSizes(db, organization);
    kept.delete(organization);
    kept.set(organization, { events, sizes });
    sizes.catch(() => kept.delete(organization));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return sizes;
  };
  return async (db, organization) => {
    const events = await eventsOf(db, organization);
    const known = kept.get(organization);
    // Fewer than before: the database was restored.
    const isGood = known && events >= known.events && events - known.events <= known.events * GROWTH;
    return isGood ? known.sizes : count(db, organization, events);
  };
}

async function eventsOf(db: Kysely<Tables>, organization: number): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select coalesce(max(position), 0) as events from event where organization = ${organization}`.execute(db);
  return rows[0]?.events ?? 0;
}
