/** Plays random histories of duties into the database: what is said in the API's words, beside the model's facts. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import { hasErrors } from '../../../src/domain/problems/problem.js';
import type { Change } from '../../../src/domain/words/change.js';
import type { BaselineDuty, Command } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import { type Event, type Fact, isAmendment, type LedgerEvent } from '../../../src/domain/words/event.js';
import { revisionsAfter } from '../../../src/ledger/histories/revisions.js';
import { type Organization, organizationByCode } from '../../../src/queries/moment/organizations.js';
import { record as recordCommand, registerOrganization } from '../../../src/record.js';
import { chooser } from '../generate/choose.js';
import {
  type DutyAmendment,
  type FactsByEvent,
  factsIn,
  randomDutyAmendment,
} from '../generate/dutyAmendments.js';
import { DUTY_NAMES, firstNames, type Ids, randomChanges, type Said } from '../generate/dutyRecipes.js';
import { DAYS, KNOWN_FROM } from '../generate/generate.js';
import { type DutyFact, dutyObjections } from '../reference/dutyModel.js';
import { effectiveEventsOf, type Past } from '../reference/effectiveEvents.js';
import type { Numbers } from './seed.js';

export interface DutyHistory {
  organization: Organization;
  /** Of each revision as recorded; of revision 0 none. */
  events: LedgerEvent[][];
  factsByEvent: FactsByEvent;
  reorganizations: { id: string; effectiveOn: Day; revision: number }[];
  /** What the service calls the units and duties of the model. */
  ids: Ids;
  /** How many commands were recorded, and how many the model had objected to; of these the amendments. */
  recorded: number;
  refused: number;
  amended: number;
}

let histories = 0;

/** Every reorganization is recorded exactly where the model has no objection, or this throws. */
export async function playDuties(
  db: Kysely<Tables>,
  [baseline = [], ...reorganizations]: Numbers,
  look: (history: DutyHistory) => Promise<void>,
): Promise<void> {
  const history = await begin(db, baseline);
  const story: unknown[] = [...factsAt(history)];
  try {
    for (const [i, numbers] of reorganizations.entries()) {
      const amending = chooser(numbers.toReversed());
      if (history.reorganizations.length > 0 && amending.chance(40)) {
        const amendment = randomDutyAmendment(pastOf(history), history.factsByEvent, history.ids, amending);
        if (!amendment) continue;
        story.push(amendment.said);
        await amend(db, history, amendment);
        continue;
      }
      const known = factsAt(history);
      const day = chooser(numbers.toReversed()).any(DAYS.slice(2, -1)) ?? KNOWN_FROM;
      const names = firstNames([...history.factsByEvent.values()].flat());
      const scene = { known, names, choose: chooser(numbers), ids: history.ids, day, number: i + 1 };
      const said = randomChanges(scene);
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
  const organization = await organizationByCode(db, code, 'ALL');
  if (!organization) throw new Error(`The baseline was refused: ${JSON.stringify(answer.problems)}`);
  const ids: Ids = { units: new Map(), duties: new Map() };
  names.forEach((name, i) => {
    ids.units.set(name, `${code}:u${i + 1}`);
  });
  const facts: DutyFact[] = names.map((unit) => ({ is: 'created', day: KNOWN_FROM, unit }));
  duties.forEach(({ name, holders }, i) => {
    ids.duties.set(`D${i + 1}`, `${code}:d${i + 1}`);
    facts.push({ is: 'stated', day: KNOWN_FROM, duty: `D${i + 1}`, name, holders });
  });
  const [first] = await revisionsAfter(db, code, 0);
  const events = first?.events ?? [];
  const factsByEvent: FactsByEvent = new Map(events.map(({ id }, i) => [id, facts.slice(i, i + 1)]));
  return {
    ...{ organization, events: [[], events], factsByEvent, ids, reorganizations: [] },
    ...{ recorded: 0, refused: 0, amended: 0 },
  };
}

/** As much as was recorded up to a revision. */
function pastOf({ organization, events, reorganizations }: DutyHistory, revision = events.length - 1): Past {
  return {
    organization: organization.code,
    ledger: events.slice(0, revision + 1).flat(),
    knownFrom: KNOWN_FROM,
    reorganizations: reorganizations.filter((one) => one.revision <= revision),
  };
}

/** What is so as known at a revision; without one, at the newest. */
export const factsAt = (history: DutyHistory, revision?: number): DutyFact[] =>
  factsIn(pastOf(history, revision), history.factsByEvent);

/** The effective events as known at a revision, in the order of the ledger. */
export const eventsAt = (history: DutyHistory, revision: number): Event[] =>
  effectiveEventsOf(pastOf(history, revision));

async function amend(db: Kysely<Tables>, history: DutyHistory, amendment: DutyAmendment): Promise<void> {
  const { said, proposed, facts, refusals } = amendment;
  const past = pastOf(history);
  const factsByEvent = new Map([...history.factsByEvent, [proposed.id, facts]]);
  const objections = [
    ...refusals,
    ...dutyObjections(factsIn({ ...past, ledger: [...past.ledger, proposed] }, factsByEvent), KNOWN_FROM),
  ];
  const [event] = await recordIf(db, history, said, objections);
  if (!event) return;
  history.amended += 1;
  if (event.type === 'EventCorrected') {
    history.factsByEvent.set(event.id, facts);
    learnIds(history.ids, facts, event.data.change);
  }
}

async function record(db: Kysely<Tables>, history: DutyHistory, day: Day, said: Said[]): Promise<void> {
  const { organization, ids } = history;
  const proposed = said.flatMap((one) => one.facts);
  const objections = dutyObjections([...factsAt(history), ...proposed], KNOWN_FROM);
  const changes: Change[] = said.map(({ change }) => change);
  const reorganization = { title: '機構改正', effectiveOn: day, changes };
  const command = { record: { organization: organization.code, reorganization } };
  const events = await recordIf(db, history, command, objections);
  if (events.length === 0) return;
  const id = `${organization.code}:r${history.reorganizations.length + 1}`;
  history.reorganizations.push({ id, effectiveOn: day, revision: organization.revision });
  events.forEach((event, i) => {
    history.factsByEvent.set(event.id, said[i]?.facts ?? []);
    if (!isAmendment(event)) learnIds(ids, said[i]?.facts ?? [], event);
  });
}

/** The revision's events; none: it was refused. */
async function recordIf(
  db: Kysely<Tables>,
  history: DutyHistory,
  said: Command,
  objections: string[],
): Promise<LedgerEvent[]> {
  const { organization } = history;
  const answer = await recordCommand(db, said, 'test');
  if (hasErrors(answer.problems) !== objections.length > 0) {
    throw new Error(
      `the model objects: ${JSON.stringify(objections)}\nthe service: ${JSON.stringify(answer.problems)}`,
    );
  }
  if (answer.revision === undefined) {
    history.refused += 1;
    return [];
  }
  const [revision] = await revisionsAfter(db, organization.code, organization.revision);
  organization.revision += 1;
  history.recorded += 1;
  const events = revision?.events ?? [];
  history.events.push(events);
  return events;
}

/** One change gives one event, in the order of the input. */
function learnIds(ids: Ids, facts: DutyFact[], { type, data }: Fact): void {
  const created =
    type === 'UnitCreated'
      ? [data]
      : type === 'UnitsMerged'
        ? [data.created]
        : type === 'UnitSplit'
          ? data.into
          : [];
  for (const unit of created) if (unit) ids.units.set(unit.name, unit.unit);
  for (const fact of facts) {
    if (fact.is !== 'moved' || type !== 'DutyTransferred') continue;
    const isNews = data.name !== undefined;
    if (isNews !== (fact.name !== undefined)) throw new Error(`is ${fact.duty} (${data.duty}) news or not?`);
    const known = ids.duties.get(fact.duty);
    if (known !== undefined && known !== data.duty) throw new Error(`${known} was meant, not ${data.duty}`);
    ids.duties.set(fact.duty, data.duty ?? '?');
  }
}
