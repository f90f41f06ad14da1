/** The words of a transfer in a comparison. */
import { transferInRecord } from '../../../../domain/sentence/comparison/transferInRecord.js';
import type { Bilingual } from '../../../../domain/words/bilingual.js';
import type { Moments } from '../../../../queries/compare/between.js';
import type { ComparedTransferRow } from '../../../../queries/compare/dutyTransfers.js';
import type { DataSource } from '../../../serving/context.js';
import { loadEvent } from '../../../serving/effectiveVersion.js';
import { asSentence, isEarlier } from './ofRecord.js';
import { saidAt } from './saidOfEvent.js';

/** The sentence of the event, unless the records differ in the transfer; docs/rules.md says when. */
export async function transferWords(
  source: DataSource,
  moments: Moments,
  row: ComparedTransferRow,
): Promise<Bilingual> {
  const event = await loadEvent(source, row.organization, row.event);
  const [was, now] = await Promise.all([
    saidAt(source, event, moments.from),
    saidAt(source, event, moments.to),
  ]);
  const shown = row.side === 'TO' ? now : (was ?? now);
  if (shown && hasMoved(row, moments)) return shown.words;
  return asSentence(transferInRecord(was, now, isEarlier(moments)));
}

/** Whether the duty moved from the one moment to the other, and not only in the record. */
const hasMoved = ({ side, on }: ComparedTransferRow, { from, to }: Moments): boolean =>
  side !== 'FROM' && (side !== 'TO' || (from.date < on && on <= to.date));
