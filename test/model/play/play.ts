/** Plays a random history into the database, step by step, beside the model's own judgement of each step. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../../src/database/tables.js';
import type {
  BaselinePost,
  BaselineUnit,
  Command,
  ReorganizationCommand,
} from '../../../src/domain/words/command.js';
import type { Event } from '../../../src/domain/words/event.js';
import { revisionsAfter } from '../../../src/ledger/histories/revisions.js';
import { organizationByCode } from '../../../src/queries/moment/organizations.js';
import { record as recordCommand, registerOrganization } from '../../../src/record.js';
import { KNOWN_FROM, randomBaseline, randomPosts, randomReorganization } from '../generate/generate.js';
import { randomCommand } from '../generate/generateCommands.js';
import { forget } from '../reference/fold.js';
import { judged } from '../reference/judgement.js';
import { type History, knownAt, pastAt, type Step } from './history.js';
import type { Numbers } from './seed.js';

let histories = 0;

/** A new organization with this baseline. */
export async function begin(
  db: Kysely<Tables>,
  units: BaselineUnit[],
  posts: BaselinePost[] = [],
): Promise<History> {
  forget();
  const code = `random-${++histories}`;
  const { problems } = await registerOrganization(
    db,
    { code, name: code, knownFrom: KNOWN_FROM, units, posts },
    'test',
  );
  const organization = await organizationByCode(db, code, 'ALL');
  if (!organization) throw new Error(`The baseline was refused: ${JSON.stringify({ problems, units })}`);
  const [first] = await revisionsAfter(db, code, 0);
  return { organization, events: [[], first?.events ?? []], accepted: [], steps: [] };
}

/** Records one command, accepted or not; an accepted one is added to the history. `reworded`: what is sent. */
export async function record(
  db: Kysely<Tables>,
  history: History,
  said: Command,
  reworded = said,
): Promise<Step> {
  const { organization, events, steps, accepted } = history;
  const { proposed, objections } = judged(pastAt(history), said);
  const answer = await recordCommand(db, reworded, 'test');
  const revisions =
    answer.revision === undefined ? [] : await revisionsAfter(db, organization.code, organization.revision);
  organization.revision += revisions.length;
  events.push(...revisions.map((revision) => revision.events));
  const recorded = revisions.flatMap((revision) => revision.events);
  const step = { said, objections, proposed, answer, recorded };
  steps.push(step);
  if (revisions.length > 0) accepted.push(step);
  return step;
}

interface Watch {
  eachStep?: (step: Step, history: History) => Promise<void> | void;
  afterwards?: (history: History) => Promise<void>;
  /** Nothing is amended. */
  onlyReorganizations?: boolean;
  /** The same as it is to be sent. */
  reword?: (said: ReorganizationCommand, known: Event[], numbers: readonly number[]) => ReorganizationCommand;
}

/** A whole history, watched. An error also lists all commands up to it. */
export async function play(db: Kysely<Tables>, numbers: Numbers, watch: Watch): Promise<void> {
  await playToEnd(db, numbers, watch);
}

async function playToEnd(
  db: Kysely<Tables>,
  [baseline = [], ...commands]: Numbers,
  { eachStep, afterwards, onlyReorganizations, reword }: Watch,
): Promise<History> {
  const history = await begin(db, randomBaseline(baseline), randomPosts(baseline));
  let latest: Command | undefined;
  try {
    for (const [i, numbers] of commands.entries()) {
      const known = knownAt(history, history.events.length - 1);
      const { code } = history.organization;
      const said = onlyReorganizations
        ? reorganizing(code, randomReorganization(known, numbers, i + 1))
        : randomCommand(pastAt(history), numbers, i + 1);
      latest = said;
      const reworded =
        reword && 'record' in said
          ? reorganizing(code, reword(said.record.reorganization, known, numbers))
          : undefined;
      const step = await record(db, history, said, reworded);
      await eachStep?.(step, history);
    }
    latest = undefined;
    await afterwards?.(history);
    return history;
  } catch (failed) {
    throw withStory(failed, history, latest);
  }
}

/**
 * For properties that look at a history after its last step, and change nothing. They have one seed and so ask for the same
 * histories: each is played once. One that also looks at each step plays them anew, and so comes first.
 */
export function playedOnce(db: Kysely<Tables>, watch: Pick<Watch, 'onlyReorganizations'> = {}) {
  const played = new Map<string, Promise<History>>();
  return async (
    numbers: Numbers,
    look: (history: History) => Promise<void>,
    eachStep?: Watch['eachStep'],
  ): Promise<void> => {
    const key = JSON.stringify(numbers);
    const before = eachStep ? undefined : played.get(key);
    const playing = before ?? playToEnd(db, numbers, { ...watch, eachStep });
    played.set(key, playing);
    const history = await playing;
    forget();
    await look(history).catch((failed) => {
      throw withStory(failed, history);
    });
  };
}

export const reorganizing = (organization: string, reorganization: ReorganizationCommand): Command => ({
  record: { organization, reorganization },
});

const withStory = (failed: unknown, history: History, latest?: Command) =>
  new Error(
    `${failed instanceof Error ? failed.message : failed}\n\nin the history\n${story(history, latest)}`,
  );

function story({ events, steps }: History, latest: Command | undefined): string {
  const parts = [
    ...(events[1] ?? []).map(({ id, data }) => ({ id, ...data })),
    ...steps.map(({ said, recorded, objections }) => ({
      said,
      recorded: recorded.map(({ id, type }) => `${id} ${type}`),
      objections,
    })),
    { latest },
  ];
  return parts.map((part) => JSON.stringify(part)).join('\n');
}
