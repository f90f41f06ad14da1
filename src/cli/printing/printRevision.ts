/** A revision of the audit log with its events, for a person. */
import type { LoggedEventFragment, LoggedRevisionFragment } from '../asking/questions/log.generated.js';
import { paint, print } from './terminal.js';
import { cited } from './texts.js';

export function printRevision(revision: LoggedRevisionFragment): void {
  const { number, recordedAt, recordedBy, reason, reorganization, events } = revision;
  print(paint('bold', `revision ${number}  ${recordedAt}  ${recordedBy}`));
  if (reorganization) print(`  ${reorganization.title} ${paint('dim', reorganization.id)}`);
  if (reason !== null) print(`  ${reason}`);
  for (const event of events) printEvent(event);
}

/** With the event or reorganization that it amends, and with the amendment that superseded it: the old record stays. */
function printEvent({ id, effectiveOn, clause, sentence, data, supersededBy }: LoggedEventFragment): void {
  print(`  ${effectiveOn}  ${paint('dim', id)}  ${sentence}${paint('dim', cited(clause))}`);
  const amended = data.event ?? data.reorganization;
  if (amended !== undefined) print(`    ${paint('dim', `amends ${amended}`)}`);
  if (!supersededBy?.revision) return;
  const { number, recordedAt } = supersededBy.revision;
  const by = `${supersededBy.id} (${supersededBy.type}, revision ${number}, ${recordedAt.slice(0, 10)})`;
  print(`    ${paint('yellow', `superseded by ${by}`)}`);
}
