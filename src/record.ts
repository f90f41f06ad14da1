/** The only way to write: read what is known, decide, append; and decide again if somebody else was first. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './database/tables.js';
import type { RecordReorganization, RegisterOrganization, ReorganizationCommand } from './domain/command.js';
import { decideReorganization } from './domain/decide.js';
import { decideRegistration } from './domain/decideRegistration.js';
import type { History } from './domain/history.js';
import { hasErrors, type Problem, problem } from './domain/problem.js';
import { textProblems } from './domain/text.js';
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
  const { problems, baseline, events, consequences } = decideRegistration(command);
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
    content: { registration: baseline },
    position: 0,
    events,
    rows: rowChanges({ consequences, events, position: 0, registration: baseline }),
  });
  if (revision !== undefined) return { organization: code, revision, problems };
  // Somebody registered it in the meantime; perhaps the same command, sent twice.
  const twin = await answeredBefore(db, code, idempotencyKey, fingerprint);
  return twin ?? { organization: code, problems: [problem('ORGANIZATION_EXISTS', [code], { path: 'code' })] };
}

/** Records a reorganization as the next revision. `author` is an opaque account id. */
export async function recordReorganization(
  db: Kysely<Tables>,
  command: RecordReorganization,
  author: string,
): Promise<Recorded> {
  const { organization: code, expectedRevision, idempotencyKey, reason, reorganization: said } = command;
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
      if (!history) {
        return { problems: [problem('UNKNOWN_ORGANIZATION', [code], { path: 'organization' }), ...envelope] };
      }
      const { revision: head } = history;
      if (expectedRevision !== undefined && expectedRevision !== head) {
        const words: [number, number] = [expectedRevision, head];
        return {
          organization: code,
          problems: [problem('REVISION_CONFLICT', words, { path: 'expectedRevision' })],
        };
      }
      const decided = decide(history, said);
      const problems = [...envelope, ...decided.problems];
      if (hasErrors(problems)) return { organization: code, problems };

      const about = { recordedBy: author, reason, idempotencyKey, fingerprint };
      const revision = await append(db, { ...decided.revision(), ...about });
      if (revision !== undefined) return { organization: code, revision, problems };
    }
  });
}

/**
 * Records a reorganization in a transaction that the caller will undo, to see what it would do. What is known is read
 * outside of it.
 */
export async function tryReorganization(
  db: Kysely<Tables>,
  tx: Kysely<Tables>,
  code: string,
  said: ReorganizationCommand,
  author: string,
): Promise<Recorded> {
  for (;;) {
    const history = await readHistory(db, code);
    if (!history) return { problems: [problem('UNKNOWN_ORGANIZATION', [code], { path: 'organization' })] };
    const decided = decide(history, said);
    if (hasErrors(decided.problems)) return { organization: code, problems: decided.problems };
    const fingerprint = fingerprintOf(said);
    const revision = await append(tx, { ...decided.revision(), recordedBy: author, fingerprint });
    if (revision !== undefined) return { organization: code, revision, problems: decided.problems };
  }
}

/** The revision that a reorganization would be, on top of what is known. */
function decide(history: History, said: ReorganizationCommand) {
  const { problems, events, reorganization, consequences } = decideReorganization(history, said);
  const position = history.events.length;
  // Nothing is projected of what cannot be recorded: its events may contradict each other.
  const revision = () => ({
    code: history.baseline.code,
    head: history.revision,
    content: { reorganization },
    position,
    events,
    rows: rowChanges({ consequences, events, position, reorganization }),
  });
  return { problems, revision };
}

/** Nothing that is not a code can be one of a recorded organization; some of it Postgres would not even take. */
const isCode = (code: string) => /^[A-Za-z0-9._-]{1,64}$/.test(code);

/** The same for the same content: the key and the expectation are about the recording, not about what it says. */
function fingerprintOf(command: object): string {
  return sha256(canonical({ ...command, idempotencyKey: undefined, expectedRevision: undefined }));
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
