/** Organizations of many sizes, with fifty years of plausible reorganizations. All are recorded as users record them. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Day } from '../../src/domain/words/day.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { KNOWN_FROM, type Model, registration, type Shape } from '../organization.js';
import { departmentsOf, recording, yearOfChanges } from '../reorganizations.js';

export interface Plan extends Shape {
  code: string;
  years: number;
  /** In each year, about. */
  changes: number;
}

export interface City {
  code: string;
  model: Model;
  revision: number;
  /** The baseline's, then that of each reorganization. */
  days: Day[];
  events: number;
}

const AUTHOR = 'bench';
/** The number of changes in `yearOfChanges` without a factor. */
const USUAL = 99;

export async function loadCity(db: Kysely<Tables>, plan: Plan): Promise<City> {
  const { command, model } = registration(plan);
  await registerOrganization(db, command, AUTHOR);
  const days = [KNOWN_FROM];
  let events = model.units.size;
  for (let year = 1; year <= plan.years; year++) {
    const day = `${1975 + year}-04-01`;
    const scope = { departments: departmentsOf(model), touched: new Set<string>() };
    const changes = yearOfChanges(model, scope, plan.changes / USUAL);
    const { problems } = await recordReorganization(db, recording(day, changes, plan.code), AUTHOR);
    const refused = problems.find(({ severity }) => severity === 'ERROR');
    if (refused) throw new Error(refused.en);
    days.push(day);
    events += changes.length;
  }
  return { code: plan.code, model, revision: days.length, days, events };
}

/** Units with this number of states each, after so many years. A change gives about 1.3 new states. */
export const changesFor = (units: number, states: number, years: number) =>
  (units * (states - 1)) / (years * 1.3);
