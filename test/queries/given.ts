/** Puts rows into the tables directly, so that a question is tested without the way of writing. */
import type { Insertable, Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import { nameKey } from '../../src/domain/words/unitRef.js';
import { type Organization, organizationByCode } from '../../src/queries/moment/organizations.js';
import { setHeads } from '../support/heads.js';

type Db = Kysely<Tables>;

export async function givenOrganization(db: Db, code: string, name = code): Promise<Organization> {
  await db.insertInto('organization').values({ code, name, time_zone: 'Asia/Tokyo' }).execute();
  return (await organizationByCode(db, code, 'ALL'))!;
}

/** The organization as it is now, with its newest revision. */
export const again = async (db: Db, { code }: Organization) => (await organizationByCode(db, code, 'ALL'))!;

export async function givenRevision(
  db: Db,
  organization: Organization,
  number: number,
  { events = [], ...row }: Partial<Insertable<Tables['revision']>> & { events?: GivenEvent[] } = {},
): Promise<void> {
  await db
    .insertInto('revision')
    .values({
      organization: organization.id,
      number,
      recorded_at: `2026-01-01T00:00:0${number}.000Z`,
      recorded_by: 'local',
      fingerprint: '',
      content: '{}',
      content_hash: '',
      hash: `hash${number}`,
      ...row,
    })
    .execute();
  await setHeads(db);
  for (const event of events) await givenEvent(db, organization, number, event);
}

type GivenEvent = Partial<Insertable<Tables['event']>> & { position: number; units?: string[] };

async function givenEvent(
  db: Db,
  { id, code }: Organization,
  revision: number,
  event: GivenEvent,
): Promise<void> {
  const { units = [], ...row } = event;
  await db
    .insertInto('event')
    .values({
      organization: id,
      id: `${code}:e${event.position}`,
      revision,
      type: 'UnitAbolished',
      effective_on: '2026-04-01',
      own_day: false,
      precision: 'DAY',
      data: '{}',
      ...row,
    })
    .execute();
  for (const unit of units) {
    await db.insertInto('event_unit').values({ organization: id, unit, position: event.position }).execute();
  }
}

type GivenState = Partial<Insertable<Tables['unit_state']>> & { unit: string; name: string; valid: string };

export async function givenStates(db: Db, { id }: Organization, ...states: GivenState[]): Promise<void> {
  const rows = states.map((state) => ({
    organization: id,
    known: '[1,)',
    kind: '課',
    name_key: nameKey(state.name),
    because: 'e1',
    ...state,
  }));
  await db.insertInto('unit_state').values(rows).execute();
  const names = rows.flatMap(({ name_key, display_name }) => [name_key, nameKey(display_name ?? name_key)]);
  await db
    .insertInto('unit_name')
    .values([...new Set(names)].map((name) => ({ organization: id, name })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function givenOrder(
  db: Db,
  { id }: Organization,
  parent: string,
  units: string[],
  valid: string,
  known = '[1,)',
): Promise<void> {
  await db.insertInto('sibling_order').values({ organization: id, parent, units, valid, known }).execute();
}

export async function givenCoverage(
  db: Db,
  { id }: Organization,
  coverage: string,
  valid: string,
  known = '[1,)',
): Promise<void> {
  await db.insertInto('coverage').values({ organization: id, coverage, valid, known }).execute();
}

export async function givenChangeDays(
  db: Db,
  { id }: Organization,
  days: string[],
  known = '[1,)',
): Promise<void> {
  await db
    .insertInto('change_day')
    .values(days.map((day) => ({ organization: id, day, known })))
    .execute();
}

/** The messages of what a call throws, to compare whole. */
export async function refusal(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return error;
  }
}
