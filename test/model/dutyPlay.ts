/** Plays random histories of duties into the database: what is said in the API's words, beside the model's facts. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { BaselineDuty, Change } from '../../src/domain/command.js';
import type { Day } from '../../src/domain/day.js';
import type { LedgerEvent } from '../../src/domain/event.js';
import { hasErrors } from '../../src/domain/problem.js';
import { revisionsAfter } from '../../src/ledger/readHistory.js';
import { type Organization, organizationByCode } from '../../src/queries/organizations.js';
import { recordReorganization, registerOrganization } from '../../src/record.js';
import { chooser } from './choose.js';
import { type DutyFact, dutyObjections } from './dutyModel.js';
import { DUTY_NAMES, type Ids, randomChanges, type Said } from './dutyRecipes.js';
import { DAYS, KNOWN_FROM } from './generate.js';
import type { Numbers } from './seed.js';

export interface DutyHistory {
  organization: Organization;
  /** Of each revision; of revision 0 none. */
  facts: DutyFact[][];
  /** What the service calls the units and duties of the model. */
  ids: Ids;
  /** How many reorganizations were recorded, and how many the model had objected to. */
  recorded: number;
  refused: number;
}

let histories = 0;

/** Every reorganization is recorded exactly where the model has no objection, or this throws. */
export async function playDuties(
  db: Kysely<Tables>,
  [baseline = [], ...reorganizations]: Numbers,
  look: (history: DutyHistory) => Promise<void>,
): Promise<void> {
  const history = await begin(db, baseline);
  const story: unknown[] = [...history.facts.flat()];
  try {
    for (const [i, numbers] of reorganizations.entries()) {
      const known = history.facts.flat();
      const day = chooser(numbers.toReversed()).any(DAYS.slice(2, -1)) ?? KNOWN_FROM;
      const said = randomChanges({ known, choose: chooser(numbers), ids: history.ids, day, number: i + 1 });
      if (said.length === 0) continue;
      story.push({ day, changes: said.map(({ change }) => change) });
      await record(db, history, day, said);
    }
    await look(history);
  } catch (failed) {
    const lines = story.map((line) => JSON.stringify(line)).join('\n');
    throw new Error(`${failed instanceof Error ? failed.message : failed}\nin\n${lines}`);
  }
}

/** Four units at the top, and up to three duties that some of them hold. */
async function begin(db: Kysely<Tables>, numbers: readonly number[]): Promise<DutyHistory> {
  const choose = chooser(numbers);
  const code = `duties-${++histories}`;
  const names = ['第1課', '第2課', '第3課', '第4課'];
  const duties: BaselineDuty[] = Array.from({ length: choose.below(4) }, () => ({
    name: choose.one(DUTY_NAMES),
    holders: choose.some(names, 1 + choose.below(2)),
  }));
  const units = names.map((name) => ({ name, kind: '課' }));
  const answer = await registerOrganization(
    db,
    { code, name: code, knownFrom: KNOWN_FROM, units, duties },
    'test',
  );
  const organization = await organizationByCode(db, code);
  if (!organization) throw new Error(`The baseline was refused: ${JSON.stringify(answer.problems)}`);
  const ids: Ids = { units: new Map(), duties: new Map() };
  names.forEach((name, i) => {
    ids.units.set(name, `${code}:u${i + 1}`);
  });
  const facts: DutyFact[] = names.map((unit) => ({ is: 'born', day: KNOWN_FROM, unit }));
  duties.forEach(({ name, holders }, i) => {
    ids.duties.set(`D${i + 1}`, `${code}:d${i + 1}`);
    facts.push({ is: 'stated', day: KNOWN_FROM, duty: `D${i + 1}`, name, holders });
  });
  return { organization, facts: [[], facts], ids, recorded: 0, refused: 0 };
}

async function record(db: Kysely<Tables>, history: DutyHistory, day: Day, said: Said[]): Promise<void> {
  const { organization, facts, ids } = history;
  const proposed = said.flatMap((one) => one.facts);
  const objections = dutyObjections([...facts.flat(), ...proposed], KNOWN_FROM);
  const changes: Change[] = said.map(({ change }) => change);
  const answer = await recordReorganization(
    db,
    {
      organization: organization.code,
      reorganization: { title: '機構改正', effectiveOn: day, changes },
    },
    'test',
  );
  if (hasErrors(answer.problems) !== objections.length > 0) {
    throw new Error(
      `the model objects: ${JSON.stringify(objections)}\nthe service: ${JSON.stringify(answer.problems)}`,
    );
  }
  if (answer.revision === undefined) {
    history.refused += 1;
    return;
  }
  const [revision] = await revisionsAfter(db, organization.code, organization.revision);
  organization.revision += 1;
  facts.push(proposed);
  history.recorded += 1;
  revision?.events.forEach((event, i) => {
    learnIds(ids, said[i]?.facts ?? [], event);
  });
}

/** One change gives one event, in the order of the input. */
function learnIds(ids: Ids, facts: DutyFact[], { type, data }: LedgerEvent): void {
  const made =
    type === 'UnitCreated'
      ? [data]
      : type === 'UnitsMerged'
        ? [data.created]
        : type === 'UnitSplit'
          ? data.into
          : [];
  for (const born of made) if (born) ids.units.set(born.name, born.unit);
  for (const fact of facts) {
    if (fact.is !== 'moved' || type !== 'DutyTransferred') continue;
    const isNews = data.name !== undefined;
    if (isNews !== (fact.name !== undefined)) throw new Error(`is ${fact.duty} (${data.duty}) news or not?`);
    const known = ids.duties.get(fact.duty);
    if (known !== undefined && known !== data.duty) throw new Error(`${known} was meant, not ${data.duty}`);
    ids.duties.set(fact.duty, data.duty ?? '?');
  }
}
