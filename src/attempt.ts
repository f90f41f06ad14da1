/** One attempt to record a command on what is known: the decision, and the revision that it would be. */
import { decideInSteps } from './domain/decide/decide.js';
import type { Decision } from './domain/decide/decision.js';
import { type Impact, impactOf } from './domain/decide/impact.js';
import type { History } from './domain/history/history.js';
import { PastNeeded } from './domain/history/newest/pastNeeded.js';
import { whileUnchanged } from './domain/history/whileUnchanged.js';
import { type Problem, problem } from './domain/problems/problem.js';
import { textProblems } from './domain/problems/text.js';
import type { Command, Envelope } from './domain/words/command.js';
import type { Steps } from './domain/words/steps.js';
import { headHash } from './ledger/headHash.js';
import { inSlices } from './ledger/histories/slices.js';
import { fingerprintOf } from './ledger/idempotency.js';
import { type About, type NewRevision, newRevision } from './ledger/newRevision.js';
import { rowChanges } from './projections/rowChanges.js';

export function aboutRecording(command: Command, author: string): About {
  const { idempotencyKey, reason } = envelopeOf(command);
  return { recordedBy: author, reason, idempotencyKey, fingerprint: fingerprintOf(command) };
}

export interface Outcome {
  problems: Problem[];
  /** Absent: the command cannot even be read, or must not be decided here and now. */
  decision?: Decision;
}

/** The decision on what is known; `history` is absent for an organization that is not recorded. */
export function* decideOn(history: History | undefined, command: Command, about: About): Steps<Outcome> {
  const envelope = envelopeProblems(about);
  const { organization: code, expectedRevision } = envelopeOf(command);
  if (!history)
    return { problems: [problem('UNKNOWN_ORGANIZATION', [code], { path: 'organization' }), ...envelope] };
  const conflict = conflictWith(history, expectedRevision);
  if (conflict) return { problems: [conflict] };
  const decided = yield* decideInSteps(history, command);
  const problems = [...envelope, ...decided.problems];
  return 'consequences' in decided ? { problems, decision: decided } : { problems };
}

/** Also what it would change. */
export function* tryOn(
  history: History | undefined,
  command: Command,
  about: About,
): Steps<Outcome & { impact?: Impact }> {
  const outcome = yield* decideOn(history, command, about);
  const { decision } = outcome;
  return { ...outcome, impact: history && decision && impactOf(history, decision) };
}

/** What was decided on a history; or why it has to be decided again. */
export async function attempted<T>(
  history: History | undefined,
  steps: Steps<T>,
): Promise<T | 'CHANGED_MEANWHILE' | 'PAST_NEEDED'> {
  try {
    return (await inSlices(history ? whileUnchanged(history, steps) : steps)) ?? 'CHANGED_MEANWHILE';
  } catch (error) {
    if (error instanceof PastNeeded) return 'PAST_NEEDED';
    throw error;
  }
}

export const envelopeProblems = ({ reason, idempotencyKey }: About): Problem[] => [
  ...textProblems(reason, 'note', 'reason'),
  ...textProblems(idempotencyKey, 'name', 'idempotencyKey'),
];

/** The revision that a decision would be, on top of what is known; nothing is known before the registration. */
export const revisionOf = (
  code: string,
  history: History | undefined,
  { events, content, consequences }: Omit<Decision, 'problems'>,
  about: About,
): NewRevision => {
  const position = history?.numbers.events ?? 0;
  const rows = rowChanges(history, { events, content, consequences });
  const head = { head: history?.revision ?? 0, headHash: headHash(history) };
  return newRevision({ code, ...head, content, position, events, rows }, about);
};

/** The organization and what is said about the recording, whichever command it is. */
export function envelopeOf(command: Command): Envelope {
  const [envelope] = Object.values(command);
  return envelope as Envelope;
}

function conflictWith({ revision: head }: History, expected: number | undefined): Problem | undefined {
  if (expected === undefined || expected === head) return undefined;
  return problem('REVISION_CONFLICT', [expected, head], { path: 'expectedRevision' });
}
