/** The ledger of a city as the service records it: each revision is decided by its rules, without a database. */
import { aboutRecording, decideOn } from '../../src/attempt.js';
import { decideRegistration } from '../../src/domain/decide/charts/register.js';
import type { Decision } from '../../src/domain/decide/decision.js';
import { type History, newHistory } from '../../src/domain/history/history.js';
import { learn } from '../../src/domain/history/learn.js';
import { finish } from '../../src/domain/words/steps.js';
import { canonical } from '../../src/ledger/hash.js';
import { fingerprintOf } from '../../src/ledger/idempotency.js';
import type { LedgerLine, StoredRevision } from '../../src/ledger/ledgerLine.js';
import { BEFORE_FIRST, chainHashOf, contentHashOf } from '../../src/ledger/verify/recompute.js';
import { KNOWN_FROM, registration } from '../organization.js';
import { departmentsOf, recording, yearOfChanges } from '../reorganizations.js';
import { AUTHOR, type City, type Plan, USUAL } from './cities.js';

/** The lines of its ledger; the city itself at the end. */
export function* decidedLedger(plan: Plan): Generator<LedgerLine, City> {
  const { code, years } = plan;
  const { command, model } = registration(plan);
  const first = decideRegistration(command);
  const [baseline] = Object.values(first.content);
  const { name, timeZone } = baseline;
  yield { organization: { code, name, timeZone, revisions: years + 1 } };
  const history = newHistory(baseline);
  const revision = chained();
  yield revision(history, first, fingerprintOf(command));
  const days = [KNOWN_FROM];
  for (let year = 1; year <= years; year++) {
    const day = `${1975 + year}-04-01`;
    const scope = { departments: departmentsOf(model), touched: new Set<string>() };
    const changes = yearOfChanges(model, scope, plan.changes / USUAL);
    const record = { record: recording(day, changes, code) };
    const about = aboutRecording(record, AUTHOR);
    const { problems, decision } = finish(decideOn(history, record, about));
    const refused = problems.find(({ severity }) => severity === 'ERROR');
    if (refused || !decision) throw new Error(refused?.en);
    yield revision(history, decision, about.fingerprint);
    days.push(day);
  }
  return { code, model, revision: days.length, days, events: history.ledger.length };
}

/** Makes the next revision of the chain of hashes, and the history learns it. */
function chained() {
  let previous = BEFORE_FIRST;
  return (history: History, decision: Decision, fingerprint: string): { revision: StoredRevision } => {
    const { content, events, consequences } = decision;
    const number = history.revision + 1;
    const position = history.ledger.length;
    const texts: StoredRevision = {
      number,
      recordedAt: new Date(Date.UTC(2026, 0, 1) + 1_000 * number).toISOString(),
      recordedBy: AUTHOR,
      fingerprint,
      content: canonical(content),
      contentHash: '',
      hash: '',
      events: events.map(({ id, type, effectiveOn, ownDay, precision, data, ...more }, i) => ({
        ...{ position: position + i + 1, id, type, effectiveOn, ...(ownDay ? { ownDay } : {}), precision },
        ...more,
        data: canonical(data),
      })),
    };
    const contentHash = contentHashOf(texts);
    previous = chainHashOf(previous, texts, contentHash);
    learn(history, { content, events }, consequences);
    return { revision: { ...texts, contentHash, hash: previous } };
  };
}
