/** A duty for a person: who holds it on the day, who ever held it, and how it moved. */
import type { Day } from '../../domain/words/day.js';
import { formatPath } from '../../domain/words/unitRef.js';
import type {
  DutyFragment,
  DutyMomentFragment,
  HoldingFragment,
  TransferFragment,
} from '../asking/questions/duties.generated.js';
import { paint, print } from './terminal.js';
import { both, cited, coverages, dutyTexts, none } from './texts.js';

export function printDuty(duty: DutyFragment, { date, coverage, citation }: DutyMomentFragment): void {
  print(`${paint('bold', duty.name)} ${paint('dim', duty.dutyId)}`);
  print(`${dutyTexts.heldOn(date)} (${citation}):`);
  const nobody = coverage === 'UNKNOWN' ? both(coverages.UNKNOWN) : dutyTexts.nobody;
  const holders = duty.holderOn.map(({ unitId, path }) => {
    const holding = duty.holdings.find(
      ({ holder, from, until }) => holder.unitId === unitId && covers(date, from, until),
    );
    return `${formatPath(path)} ${paint('dim', unitId)}${holding ? `  ${sinceWhen(holding)}` : ''}`;
  });
  for (const line of holders.length > 0 ? holders : [paint('yellow', nobody)]) print(`  ${line}`);
  print(`${dutyTexts.history}:`);
  for (const holding of duty.holdings) {
    print(
      `  ${startOf(holding)} – ${holding.until ?? '          '}  ${formatPath(holding.holder.path)} ${paint('dim', holding.holder.unitId)}`,
    );
  }
  print(`${dutyTexts.transfers}:`);
  const moves = transfersOf(duty);
  if (moves.length === 0) print(`  ${none}`);
  for (const { on, event } of moves) {
    const { sentence, clause } = event.reading ?? event;
    print(`  ${on}  ${sentence}${paint('dim', cited(clause))}`);
  }
}

const covers = (date: Day, from: Day | null, until: Day | null) =>
  (from === null || from <= date) && (until === null || date < until);

/** A duty of the baseline may be older than the record; a duty first mentioned by a transfer has no known first day. */
function sinceWhen({ from, event }: HoldingFragment): string {
  if (from === null) return dutyTexts.sinceUnknown;
  return event.type === 'DutyStated' ? dutyTexts.sinceOrEarlier(from) : dutyTexts.since(from);
}

const startOf = ({ from }: HoldingFragment) => from ?? '不明      ';

/** Every transfer has a holder at one of its ends, and many have one at both. */
function transfersOf({ dutyId, holdings }: DutyFragment): TransferFragment[] {
  const all = holdings
    .flatMap(({ holder }) => holder.unit.dutyTransfers)
    .filter(({ duty }) => duty?.dutyId === dutyId)
    .map((transfer) => [transfer.event.eventId, transfer] as const);
  return [...new Map(all).values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
