/** A revision of the audit log with its events, for a person. */
import type { LoggedEventFragment, LoggedRevisionFragment } from '../asking/questions/log.generated.js';
import { cited } from './phrases.js';
import { paint, print } from './terminal.js';

export function printRevision(revision: LoggedRevisionFragment): void {
  const { number, recordedAt, recordedBy, reason, reorganization, events } = revision;
  print(paint('bold', `revision ${number}  ${recordedAt}  ${recordedBy}`));
  if (reorganization) print(`  ${reorganization.title} ${paint('dim', reorganization.id)}`);
  if (reason !== null) print(`  ${reason}`);
  for (const event of events) printEvent(event);
}

/** With what it amends, and with what amended it: the old record stays, and so does the way from one to the other. */
function printEvent({ id, effectiveOn, clause, sentence, data, supersededBy }: LoggedEventFragment): void {
  print(`  ${effectiveOn}  ${paint('dim', id)}  ${sentence}${paint('dim', cited(clause))}`);
  const amended = data.event ?? data.reorganization;
  if (amended !== undefined) print(`    ${paint('dim', `amends ${amended}`)}`);
  if (!supersededBy?.revision) return;
  const { number, recordedAt } = supersededBy.revision;
  const by = `${supersededBy.id} (${supersededBy.type}, revision ${number}, ${recordedAt.slice(0, 10)})`;
  print(`    ${paint('yellow', `superseded by ${by}`)}`);
}
