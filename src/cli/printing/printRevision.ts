/** A revision of the audit log with its events, for a person. */
import type { LoggedEventFragment, LoggedRevisionFragment } from '../asking/questions/log.generated.js';
import { localDay, localInstant } from './instant.js';
import { paint, print } from './terminal.js';
import { cited, labelled, remark } from './texts.js';
import { dayColumn, precisionNote } from './when.js';

export function printRevision(revision: LoggedRevisionFragment, timeZone: string): void {
  const { number, recordedAt, recordedBy, reason, source, reorganization, events } = revision;
  print(paint('bold', `revision ${number}  ${localInstant(recordedAt, timeZone)}  ${recordedBy}`));
  if (reorganization) {
    print(`  ${reorganization.title} ${paint('dim', reorganization.reorganizationId)}`);
    // Once is enough: an amendment shows what it amends instead.
    if (!events.some((event) => amendedIn(event))) printDecision(reorganization);
  }
  for (const line of labelled({ source })) print(`  ${paint('dim', line)}`);
  if (reason !== null) print(`  ${reason}`);
  for (const event of events) printEvent(event, timeZone);
}

/** The days of a decision, and the papers it was published in. */
function printDecision(decision: NonNullable<LoggedRevisionFragment['reorganization']>): void {
  for (const line of labelled(decision)) print(`    ${paint('dim', line)}`);
}

const amendedIn = ({ data }: LoggedEventFragment) => data.event ?? data.reorganization;

/** With the event or reorganization that it amends, and with the amendment that superseded it: the old record stays. */
function printEvent(event: LoggedEventFragment, timeZone: string): void {
  const { eventId, clause, note, sentence, supersededBy } = event;
  print(
    `  ${dayColumn(event)}  ${paint('dim', eventId)}  ${sentence}${precisionNote(event)}${paint('dim', cited(clause))}`,
  );
  if (note !== null) print(`    ${paint('dim', remark(note))}`);
  const amended = amendedIn(event);
  if (amended !== undefined) print(`    ${paint('dim', `amends ${amended}`)}`);
  if (!supersededBy?.revision) return;
  const { number, recordedAt } = supersededBy.revision;
  const by = `${supersededBy.eventId} (${supersededBy.type}, revision ${number}, ${localDay(recordedAt, timeZone)})`;
  print(`    ${paint('yellow', `superseded by ${by}`)}`);
}
