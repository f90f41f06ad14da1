/** The only way to write: read what is known, decide, append; and decide again if another revision came first. */
import type { Kysely } from 'kysely';
import {
  aboutRecording,
  attempted,
  decideOn,
  envelopeOf,
  envelopeProblems,
  revisionOf,
  tryOn,
} from './attempt.js';
import { announce } from './database/announcing/announce.js';
import type { Tables } from './database/tables.js';
import { decideRegistrationInSteps } from './domain/decide/charts/register.js';
import { decideInSteps } from './domain/decide/decide.js';
import type { Impact } from './domain/decide/impact.js';
import type { History } from './domain/history/history.js';
import { hasErrors, type Problem, problem } from './domain/problems/problem.js';
import { isCode } from './domain/words/address.js';
import type { Command, RecordReorganization, RegisterOrganization } from './domain/words/command.js';
import { type Appended, append, tryOut } from './ledger/append.js';
import { inSlices } from './ledger/histories/slices.js';
import { answeredBefore, fingerprintOf } from './ledger/idempotency.js';
import { usedHistory } from './ledger/keptHistories.js';
import type { About, NewRevision } from './ledger/newRevision.js';
import {
  historyOfTrial,
  historyUntil,
  learnRecorded,
  readHistory,
  readWholeHistory,
} from './ledger/readHistory.js';
import { inTurn } from './ledger/turns.js';
import { watched } from './telemetry/watch.js';

/** Either a revision, perhaps with warnings, or at least one ERROR and no revision. */
export interface Recorded {
  organization?: string;
  revision?: number;
  problems: Problem[];
}

/** A recording that was only tried out: also on which days it would change the answers. */
export type Tried = Recorded & { impact?: Impact };

/** Records a command as the next revision. `author` is an opaque account id. */
export function record(db: Kysely<Tables>, command: Command, author: string): Promise<Recorded> {
  const { organization: code } = envelopeOf(command);
  const about = aboutRecording(command, author);
  const answered = () => firstAnswer(db, code, about, command);
  return inTurn(db, code, async () => {
    // First on what is in memory, without asking whether it is the newest: nothing is appended if it is not.
    let read = readHistory;
    for (let isNewest = false; ; isNewest = true) {
      const before = await answered();
      if (before) return before;
      const history = isNewest ? (isCode(code) ? await read(db, code) : undefined) : usedHistory(db, code);
      if (!history && !isNewest) continue;
      const outcome = await attempted(history, decideOn(history, command, about));
      if (outcome === 'PAST_NEEDED') read = readWholeHistory;
      if (typeof outcome === 'string') continue;
      const { problems, decision } = outcome;
      if (history && decision && !hasErrors(problems)) {
        const revision = revisionOf(code, history, decision, about);
        const appended = await appendAndAnnounce(db, revision);
        if (!appended) continue;
        learnRecorded(db, history, { ...appended, ...revision.stored }, decision.consequences);
        return { organization: code, revision: appended.number, problems };
      }
      // The same command may have been recorded since, elsewhere: then that is the answer, and not that it came too late.
      if (isNewest) return (await answered()) ?? refused(history, problems);
    }
  });
}

/** Records a reorganization, the most common of all commands. */
export const recordReorganization = (db: Kysely<Tables>, command: RecordReorganization, author: string) =>
  record(db, { record: command }, author);

/** The author of what is only tried out. No answer shows it. */
const TRIED_BY = 'preview';

/** What recording the command would do: it is written into a trial (src/database/trials.ts). Keys are not looked at. */
export async function tryRecording(
  db: Kysely<Tables>,
  trial: Kysely<Tables>,
  command: Command,
): Promise<Tried> {
  const { organization: code } = envelopeOf(command);
  const about = { ...aboutRecording(command, TRIED_BY), idempotencyKey: undefined };
  for (;;) {
    const history = isCode(code) ? await historyOfTrial(db, trial, code) : undefined;
    const outcome = await attempted(history, tryOn(history, command, about));
    if (outcome === 'PAST_NEEDED') await readWholeHistory(db, code);
    if (typeof outcome === 'string') continue;
    const { problems, decision, impact } = outcome;
    if (!decision || hasErrors(problems)) return { ...refused(history, problems), impact };
    const tried = await tryOut(db, trial, revisionOf(code, history, decision, about));
    if (tried) return { organization: code, revision: tried.number, problems, impact };
  }
}

/** Registers an organization with its baseline as revision 1. `author` is an opaque account id. */
export async function registerOrganization(
  db: Kysely<Tables>,
  command: RegisterOrganization,
  author: string,
): Promise<Recorded> {
  const { code, idempotencyKey } = command;
  const { problems, ...decided } = await inSlices(decideRegistrationInSteps(command));
  if (hasErrors(problems)) return { problems };
  const about = { recordedBy: author, idempotencyKey, fingerprint: fingerprintOf(command) };
  const answered = async () => {
    const before = await answeredBefore(db, code, about);
    return before?.revision === undefined ? before : { ...before, problems };
  };

  const before = await answered();
  if (before) return before;
  const appended = await appendAndAnnounce(db, revisionOf(code, undefined, decided, about));
  if (appended) return { organization: code, revision: appended.number, problems };
  // It is registered already; perhaps just now by the same command, sent twice.
  const exists = problem('ORGANIZATION_EXISTS', [code], { path: 'code' });
  return (await answered()) ?? { organization: code, problems: [exists] };
}

async function appendAndAnnounce(db: Kysely<Tables>, revision: NewRevision): Promise<Appended | undefined> {
  const appended = await watched('append', () => append(db, revision));
  if (appended) announce(db, revision.code);
  return appended;
}

/** What was answered when this key was first used, warnings included. They follow from what was known then. */
async function firstAnswer(
  db: Kysely<Tables>,
  code: string,
  about: About,
  command: Command,
): Promise<Recorded | undefined> {
  if (hasErrors(envelopeProblems(about))) return undefined;
  const before = await answeredBefore(db, code, about);
  if (before?.revision === undefined) return before;
  const history = await historyUntil(db, code, before.revision - 1);
  return { ...before, problems: history ? (await inSlices(decideInSteps(history, command))).problems : [] };
}

const refused = (history: History | undefined, problems: Problem[]): Recorded =>
  history ? { organization: history.baseline.code, problems } : { problems };
