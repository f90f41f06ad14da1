/** How each event and each reorganization reads at a revision is what the rules on amendments say. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Day } from '../../../src/domain/words/day.js';
import { type History, pastAt } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { dayOf, isWithdrawn } from '../reference/amendments.js';
import { type Told, toldOf } from '../reference/effectiveEvents.js';

export async function expectReadings(db: Kysely<Tables>, history: History, revision: number): Promise<void> {
  expectSame(await toldAt(db, history, revision), toldOf(pastAt(history, revision)));
  expectSame(await reorganizationsAt(db, history, revision), modelReorganizations(history, revision));
}

/** An event of which nothing was amended reads as it was recorded, and so does the day of an amendment. */
async function toldAt(db: Kysely<Tables>, { organization }: History, revision: number): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select event.id as event, correction, superseded_by as "supersededBy",
      coalesce(amended.precision, event.precision) as precision,
      case when amended.event is null or event.type ~ '^(Event|Reorganization)'
        then event.effective_on else amended.effective_on end as "effectiveOn"
    from event
    left join amended_event as amended on amended.organization = event.organization
      and amended.event = event.id and amended.known @> ${revision}::int8
    where event.organization = ${organization.id} and event.revision <= ${revision}
    order by event.position`.execute(db);
  return rows;
}

interface Read {
  id: string;
  effectiveOn: Day | undefined;
  status: string;
}

async function reorganizationsAt(
  db: Kysely<Tables>,
  { organization }: History,
  revision: number,
): Promise<Read[]> {
  const { rows } = await sql<Read>`
    select id, effective_on as "effectiveOn", status from reorganization
    where organization = ${organization.id} and known @> ${revision}::int8
    order by length(id), id`.execute(db);
  return rows;
}

function modelReorganizations(history: History, revision: number): Read[] {
  const past = pastAt(history, revision);
  return past.reorganizations.map(({ id }) => ({
    id,
    effectiveOn: dayOf(past, id),
    status: isWithdrawn(past, id) ? 'WITHDRAWN' : 'RECORDED',
  }));
}
