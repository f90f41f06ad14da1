/** The only way to write: read what is known, decide, append; and decide again if somebody else was first. */
import { type Kysely, sql } from 'kysely';
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
import { append } from './ledger/append.js';
import { canonical, sha256 } from './ledger/hash.js';
import { readHistory } from './ledger/readHistory.js';
import { rowChanges } from './projections/rowChanges.js';

/** Either a revision, perhaps with warnings, or at least one ERROR and no revision. */
export interface Recorded {
  organization?: string;
  revision?: number;
  problems: Problem[];
}

/** Registers an organization with its baseline as revision 1. `author` is an opaque account id. */
export async function registerOrganization(
  db: Kysely<Tables>,
  command: RegisterOrganization,
  author: string,
): Promise<Recorded> {
  const { code, idempotencyKey } = command;
  const { problems, content, events, consequences } = decideRegistration(command);
  if (hasErrors(problems)) return { problems };
  const fingerprint = fingerprintOf(command);

  const answered = await answeredBefore(db, code, idempotencyKey, fingerprint);
  if (answered) return answered;
  const revision = await append(db, {
    code,
    head: 0,
    recordedBy: author,
    idempotencyKey,
    fingerprint,
    content,
    position: 0,
    events,
    rows: rowChanges(undefined, { consequences, events, content }),
  });
  if (revision !== undefined) return { organization: code, revision, problems };
  // Somebody registered it in the meantime; perhaps the same command, sent twice.
  const twin = await answeredBefore(db, code, idempotencyKey, fingerprint);
  return twin ?? { organization: code, problems: [problem('ORGANIZATION_EXISTS', [code], { path: 'code' })] };
}

/** Records a command as the next revision. `author` is an opaque account id. */
export async function record(db: Kysely<Tables>, command: Command, author: string): Promise<Recorded> {
  const { organization: code, expectedRevision, idempotencyKey, reason } = envelopeOf(command);
  const envelope = [
    ...textProblems(reason, 'note', 'reason'),
    ...textProblems(idempotencyKey, 'name', 'idempotencyKey'),
  ];
  const fingerprint = fingerprintOf(command);

  return inTurn(db, code, async () => {
    for (;;) {
      const answered = hasErrors(envelope)
        ? undefined
        : await answeredBefore(db, code, idempotencyKey, fingerprint);
      if (answered) return answered;
      const history = isCode(code) ? await readHistory(db, code) : undefined;
      if (!history) return { problems: [unknown(code), ...envelope] };
      const conflict = conflictWith(history, expectedRevision);
      if (conflict) return { organization: code, problems: [conflict] };

      const decided = decide(history, command);
      const problems = [...envelope, ...decided.problems];
      if (!isDecision(decided) || hasErrors(problems)) return { organization: code, problems };
      const about = { recordedBy: author, reason, idempotencyKey, fingerprint };
      const revision = await append(db, { ...revisionOf(history, decided), ...about });
      if (revision !== undefined) return { organization: code, revision, problems };
    }
  });
}

/** Records a reorganization, the most common of all commands. */
export const recordReorganization = (db: Kysely<Tables>, command: RecordReorganization, author: string) =>
  record(db, { record: command }, author);

/** What a recording that was only tried out did. */
export type Tried = Recorded & { impact?: Impact };

/**
 * Records a command in a transaction that the caller will undo, to see what it would do. What is known is read outside of
 * it. An idempotency key is not looked at.
 */
export async function tryRecording(
  db: Kysely<Tables>,
  tx: Kysely<Tables>,
  command: Command,
  author: string,
): Promise<Tried> {
  const { organization: code, expectedRevision, reason } = envelopeOf(command);
  const envelope = textProblems(reason, 'note', 'reason');
  for (;;) {
    const history = isCode(code) ? await readHistory(db, code) : undefined;
    if (!history) return { problems: [unknown(code), ...envelope] };
    const conflict = conflictWith(history, expectedRevision);
    if (conflict) return { organization: code, problems: [conflict] };
    const decided = decide(history, command);
    const problems = [...envelope, ...decided.problems];
    const impact = isDecision(decided) ? impactOf(history, decided) : undefined;
    if (!isDecision(decided) || hasErrors(problems)) return { organization: code, problems, impact };
    const about = { recordedBy: author, reason, fingerprint: fingerprintOf(command) };
    const revision = await append(tx, { ...revisionOf(history, decided), ...about });
    if (revision !== undefined) return { organization: code, revision, problems, impact };
  }
}

const isDecision = (decided: Decision | Refusal): decided is Decision => 'consequences' in decided;

/** The revision that a decision would be, on top of what is known. */
const revisionOf = (history: History, { events, content, consequences }: Decision) => ({
  code: history.baseline.code,
  head: history.revision,
  content,
  position: history.ledger.length,
  events,
  rows: rowChanges(history, { events, content, consequences }),
});

/** Whatever is asked for, the organization and what is said of the recording. */
export function envelopeOf(command: Command): Envelope {
  const [envelope] = Object.values(command);
  return envelope as Envelope;
}

const unknown = (code: string) => problem('UNKNOWN_ORGANIZATION', [code], { path: 'organization' });

function conflictWith({ revision: head }: History, expected: number | undefined): Problem | undefined {
  if (expected === undefined || expected === head) return undefined;
  return problem('REVISION_CONFLICT', [expected, head], { path: 'expectedRevision' });
}

/** Nothing that is not a code can be one of a recorded organization; some of it Postgres would not even take. */
const isCode = (code: string) => /^[A-Za-z0-9._-]{1,64}$/.test(code);

/** The same for the same content: the key and the expectation are about the recording, not about what it says. */
function fingerprintOf(command: object): string {
  const [verb, said] = 'code' in command ? ['', command] : (Object.entries(command)[0] ?? []);
  const content = { ...said, idempotencyKey: undefined, expectedRevision: undefined };
  // The two oldest commands are told apart by their fields alone, as in the ledgers that hold them.
  return sha256(canonical(verb === '' || verb === 'record' ? content : { [verb ?? '']: content }));
}

/** What a repeated key is answered with: the first recording, or that it was used for something else. */
async function answeredBefore(
  db: Kysely<Tables>,
  code: string,
  key: string | undefined,
  fingerprint: string,
): Promise<Recorded | undefined> {
  if (key === undefined) return undefined;
  const { rows } = await sql<{ number: number; fingerprint: string }>`
    select r.number, r.fingerprint from revision r join organization o on o.id = r.organization
    where o.code = ${code} and r.idempotency_key = ${key}`.execute(db);
  const [before] = rows;
  if (!before) return undefined;
  if (before.fingerprint === fingerprint)
    return { organization: code, revision: before.number, problems: [] };
  const reused = problem('IDEMPOTENCY_KEY_REUSED', [key, before.number], { path: 'idempotencyKey' });
  return { organization: code, problems: [reused] };
}

const turns = new WeakMap<Kysely<Tables>, Map<string, Promise<unknown>>>();

/** One at a time for each organization within this process, so that its recorders do not race each other in vain. */
async function inTurn<T>(db: Kysely<Tables>, code: string, work: () => Promise<T>): Promise<T> {
  const waiting = turns.get(db) ?? new Map<string, Promise<unknown>>();
  turns.set(db, waiting);
  const turn = (waiting.get(code) ?? Promise.resolve()).then(work, work);
  waiting.set(code, turn);
  try {
    return await turn;
  } finally {
    if (waiting.get(code) === turn) waiting.delete(code);
  }
}
