/** The only way to write: read what is known, decide, append; and decide again if another revision came first. */
import type { Kysely } from 'kysely';
import type { Tables } from './database/tables.js';
import { decideRegistration } from './domain/decide/charts/register.js';
import { decide } from './domain/decide/decide.js';
import type { Decision, Refusal } from './domain/decide/decision.js';
import { type Impact, impactOf } from './domain/decide/impact.js';
import type { History } from './domain/history/history.js';
import { hasErrors, type Problem, problem } from './domain/problems/problem.js';
import { textProblems } from './domain/problems/text.js';
import type {
  Command,
  Envelope,
  RecordReorganization,
  RegisterOrganization,
} from './domain/words/command.js';
import { append, type NewRevision } from './ledger/append.js';
import { answeredBefore, fingerprintOf } from './ledger/idempotency.js';
import { readHistory } from './ledger/readHistory.js';
import { inTurn } from './ledger/turns.js';
import { rowChanges } from './projections/rowChanges.js';

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
  const { organization: code, idempotencyKey, reason } = envelopeOf(command);
  const about = { recordedBy: author, reason, idempotencyKey, fingerprint: fingerprintOf(command) };
  return inTurn(db, code, () => untilAppended({ db, into: db, command, about }));
}

/** Records a reorganization, the most common of all commands. */
export const recordReorganization = (db: Kysely<Tables>, command: RecordReorganization, author: string) =>
  record(db, { record: command }, author);

/**
 * Records a command in a transaction that the caller will undo, to see what it would do. What is known is read outside
 * of it. An idempotency key is not looked at.
 */
export function tryRecording(
  db: Kysely<Tables>,
  tx: Kysely<Tables>,
  command: Command,
  author: string,
): Promise<Tried> {
  const { reason } = envelopeOf(command);
  const about = { recordedBy: author, reason, fingerprint: fingerprintOf(command) };
  return untilAppended({ db, into: tx, command, about, withImpact: true });
}

/** Registers an organization with its baseline as revision 1. `author` is an opaque account id. */
export async function registerOrganization(
  db: Kysely<Tables>,
  command: RegisterOrganization,
  author: string,
): Promise<Recorded> {
  const { code, idempotencyKey } = command;
  const { problems, ...decided } = decideRegistration(command);
  if (hasErrors(problems)) return { problems };
  const about = { recordedBy: author, idempotencyKey, fingerprint: fingerprintOf(command) };

  const answered = await answeredBefore(db, code, about);
  if (answered) return answered;
  const revision = await append(db, { ...revisionOf(code, undefined, decided), ...about });
  if (revision !== undefined) return { organization: code, revision, problems };
  // It is registered already; perhaps just now by the same command, sent twice.
  const twin = await answeredBefore(db, code, about);
  return twin ?? { organization: code, problems: [problem('ORGANIZATION_EXISTS', [code], { path: 'code' })] };
}

interface Attempt {
  /** Where the history is read. */
  db: Kysely<Tables>;
  /** Where the revision is written: the same, or a transaction. */
  into: Kysely<Tables>;
  command: Command;
  about: Pick<NewRevision, 'recordedBy' | 'reason' | 'idempotencyKey' | 'fingerprint'>;
  withImpact?: boolean;
}

async function untilAppended({ db, into, command, about, withImpact }: Attempt): Promise<Tried> {
  const { organization: code, expectedRevision } = envelopeOf(command);
  const envelope = [
    ...textProblems(about.reason, 'note', 'reason'),
    ...textProblems(about.idempotencyKey, 'name', 'idempotencyKey'),
  ];
  for (;;) {
    const answered = hasErrors(envelope) ? undefined : await answeredBefore(db, code, about);
    if (answered) return answered;
    const history = isCode(code) ? await readHistory(db, code) : undefined;
    if (!history) return { problems: [unknown(code), ...envelope] };
    const conflict = conflictWith(history, expectedRevision);
    if (conflict) return { organization: code, problems: [conflict] };

    const decided = decide(history, command);
    const problems = [...envelope, ...decided.problems];
    const impact = withImpact && isDecision(decided) ? impactOf(history, decided) : undefined;
    if (!isDecision(decided) || hasErrors(problems)) return { organization: code, problems, impact };
    const revision = await append(into, { ...revisionOf(code, history, decided), ...about });
    if (revision !== undefined) return { organization: code, revision, problems, impact };
  }
}

const isDecision = (decided: Decision | Refusal): decided is Decision => 'consequences' in decided;

/** The revision that a decision would be, on top of what is known; nothing is known before the registration. */
const revisionOf = (
  code: string,
  history: History | undefined,
  { events, content, consequences }: Omit<Decision, 'problems'>,
) => ({
  code,
  head: history?.revision ?? 0,
  content,
  position: history?.ledger.length ?? 0,
  events,
  rows: rowChanges(history, { events, content, consequences }),
});

/** The organization and what is said about the recording, whichever command it is. */
export function envelopeOf(command: Command): Envelope {
  const [envelope] = Object.values(command);
  return envelope as Envelope;
}

const unknown = (code: string) => problem('UNKNOWN_ORGANIZATION', [code], { path: 'organization' });

function conflictWith({ revision: head }: History, expected: number | undefined): Problem | undefined {
  if (expected === undefined || expected === head) return undefined;
  return problem('REVISION_CONFLICT', [expected, head], { path: 'expectedRevision' });
}

/** A text that is no code names no recorded organization, and PostgreSQL would refuse some such texts. */
const isCode = (code: string) => /^[A-Za-z0-9._-]{1,64}$/.test(code);
