/** At a revision, each event and each reorganization has the effective version that the rules on amendments give. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type { Day } from '../../../src/domain/words/day.js';
import { type History, pastAt } from '../play/history.js';
import { expectSame } from '../play/same.js';
import { dayOf, isWithdrawn } from '../reference/amendments.js';
import { type Amended, amendedOf } from '../reference/effectiveEvents.js';

export async function expectEffectiveVersions(
  db: Kysely<Tables>,
  history: History,
  revision: number,
): Promise<void> {
  expectSame(await amendedAt(db, history, revision), amendedOf(pastAt(history, revision)));
  expectSame(await reorganizationsAt(db, history, revision), modelReorganizations(history, revision));
}

/** An event without amendments is as recorded, and so is the day of an amendment. */
async function amendedAt(
  db: Kysely<Tables>,
  { organization }: History,
  revision: number,
): Promise<Amended[]> {
  const { rows } = await sql<Amended>`
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
