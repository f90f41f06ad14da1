/** Plays a random history into the database, step by step, beside the model's own judgement of each step. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { ReorganizationCommand } from '../../src/domain/command.js';
import type { Event } from '../../src/domain/event.js';
import { revisionsAfter } from '../../src/ledger/readHistory.js';
import { type Organization, organizationByCode } from '../../src/queries/organizations.js';
import { type Recorded, recordReorganization, registerOrganization } from '../../src/record.js';
import { KNOWN_FROM, randomBaseline, randomReorganization } from './generate.js';
import { objectionsTo, proposedEvents } from './proposal.js';
import type { Numbers } from './seed.js';

export interface Step {
  said: ReorganizationCommand;
  /** What the model says against it. */
  objections: string[];
  proposed: Event[];
  answer: Recorded;
  /** The revision's events as the ledger has them; none: it was refused. */
  recorded: Event[];
}

export interface History {
  organization: Organization;
  /** Of each revision; of revision 0 none. */
  events: Event[][];
  steps: Step[];
}

/** What is known at a revision, in the order of the ledger. */
export const knownAt = ({ events }: History, revision: number): Event[] =>
  events.slice(0, revision + 1).flat();

let histories = 0;

/** A new organization with a random baseline. */
export async function begin(db: Kysely<Tables>, numbers: readonly number[]): Promise<History> {
  const code = `random-${++histories}`;
  const units = randomBaseline(numbers);
  const { problems } = await registerOrganization(
    db,
    { code, name: code, knownFrom: KNOWN_FROM, units },
    'test',
  );
  const organization = await organizationByCode(db, code);
  if (!organization) throw new Error(`The baseline was refused: ${JSON.stringify({ problems, units })}`);
  const [first] = await revisionsAfter(db, code, 0);
  return { organization, events: [[], first?.events ?? []], steps: [] };
}

/** Records one reorganization, accepted or not; an accepted one is added to the history. `reworded`: what is sent. */
export async function record(
  db: Kysely<Tables>,
  history: History,
  said: ReorganizationCommand,
  reworded = said,
): Promise<Step> {
  const { organization, events, steps } = history;
  const known = events.flat();
  const proposed = proposedEvents(known, said);
  const objections = objectionsTo(proposed, known, KNOWN_FROM);
  const answer = await recordReorganization(
    db,
    { organization: organization.code, reorganization: reworded },
    'test',
  );
  const revisions = await revisionsAfter(db, organization.code, organization.revision);
  organization.revision += revisions.length;
  events.push(...revisions.map((revision) => revision.events));
  const step = {
    said,
    objections,
    proposed,
    answer,
    recorded: revisions.flatMap((revision) => revision.events),
  };
  steps.push(step);
  return step;
}

interface Watch {
  eachStep?: (step: Step, history: History) => Promise<void> | void;
  afterwards?: (history: History) => Promise<void>;
  /** The same as it is to be sent. */
  reword?: (said: ReorganizationCommand, known: Event[], numbers: readonly number[]) => ReorganizationCommand;
}

/** A whole history, watched. What fails is told with everything that had been said by then. */
export async function play(
  db: Kysely<Tables>,
  [baseline = [], ...reorganizations]: Numbers,
  { eachStep, afterwards, reword }: Watch,
): Promise<void> {
  const history = await begin(db, baseline);
  let latest: ReorganizationCommand | undefined;
  try {
    for (const [i, numbers] of reorganizations.entries()) {
      const known = history.events.flat();
      const said = randomReorganization(known, numbers, i + 1);
      latest = said;
      const step = await record(db, history, said, reword?.(said, known, numbers));
      await eachStep?.(step, history);
    }
    await afterwards?.(history);
  } catch (failed) {
    const { events, steps } = history;
    const story = [
      ...(events[1] ?? []).map(({ data }) => data),
      ...steps.map(({ said, recorded, objections }) => ({ said, recorded: recorded.length > 0, objections })),
      { latest },
    ];
    const told = story.map((part) => JSON.stringify(part)).join('\n');
    throw new Error(`${failed instanceof Error ? failed.message : failed}\n\nin the history\n${told}`);
  }
}
