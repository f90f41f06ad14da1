/** Brings cities into a database: by an import, or as users record them. */
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { LedgerLine } from '../../src/ledger/ledgerLine.js';
import { importLedger } from '../../src/ledgerFile/importLedger.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { KNOWN_FROM, registration } from '../organization.js';
import { departmentsOf, recording, yearOfChanges } from '../reorganizations.js';
import { AUTHOR, type City, type Plan, USUAL } from './cities.js';
import { decidedLedger } from './decided.js';

/** Each revision is decided as a recording decides it; all are imported at once, which takes a fraction of the time. */
export async function loadCity(db: Kysely<Tables>, plan: Plan): Promise<City> {
  let city: City | undefined;
  async function* lines(): AsyncGenerator<LedgerLine> {
    const ledger = decidedLedger(plan);
    for (;;) {
      const next = ledger.next();
      if (next.done) {
        city = next.value;
        return;
      }
      yield next.value;
      // PostgreSQL takes what was decided before.
      await setImmediate();
    }
  }
  await importLedger(db, lines());
  if (!city) throw new Error(`${plan.code} was not decided.`);
  return city;
}

export async function recordCity(db: Kysely<Tables>, plan: Plan): Promise<City> {
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
