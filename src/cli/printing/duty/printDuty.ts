/** A duty for a person: who has it on the day, who ever had it, and the records behind that. */
import { formatPath } from '../../../domain/words/unitRef.js';
import type {
  DutyFragment,
  DutyMomentFragment,
  HoldingFragment,
  HoldingOutsideFragment,
} from '../../asking/questions/duties.generated.js';
import { paint, print } from '../terminal.js';
import { both, coverages } from '../texts.js';
import { recordLines } from './records.js';
import { periodOf, sinceWhen } from './since.js';
import { dutyTexts } from './texts.js';

export function printDuty(duty: DutyFragment, { date, coverage, citation }: DutyMomentFragment): void {
  print(`${paint('bold', duty.name)} ${paint('dim', duty.dutyId)}`);
  print(`${dutyTexts.heldOn(date)} (${citation}):`);
  const nobody = coverage === 'UNKNOWN' ? both(coverages.UNKNOWN) : dutyTexts.nobody;
  const holders = [...holderLines(duty, date), ...duty.outsideOn.map(outsideLine)];
  for (const line of holders.length > 0 ? holders : [paint('yellow', nobody)]) print(`  ${line}`);
  print(`${dutyTexts.history}:`);
  for (const line of historyLines(duty)) print(`  ${line}`);
  print(`${dutyTexts.records}:`);
  for (const line of recordLines(recordsOf(duty))) print(`  ${line}`);
}

function holderLines({ holderOn, holdings }: DutyFragment, date: string): string[] {
  return holderOn.map(({ unitId, path }) => {
    const holding = holdings.find(
      ({ holder, ...period }) => holder.unitId === unitId && covers(date, period),
    );
    return `${formatPath(path)} ${paint('dim', unitId)}${holding ? `  ${sinceWhen(holding)}` : ''}`;
  });
}

const covers = (date: string, { from, until }: Pick<HoldingFragment, 'from' | 'until'>) =>
  (from === null || from <= date) && (until === null || date < until);

function outsideLine({ body, from, transfer: { extent, event } }: HoldingOutsideFragment): string {
  const whose = from === null ? dutyTexts.outside(body) : dutyTexts.given(body, extent);
  return `${whose}  ${sinceWhen({ from, event })}`;
}

/** Units and bodies outside by their first days; without a known one first. */
function historyLines({ holdings, outsideHoldings, transfers }: DutyFragment): string[] {
  const held = holdings.map((holding) => {
    const { path, unitId } = holding.holder;
    return { ...holding, whose: `${formatPath(path)} ${paint('dim', unitId)}` };
  });
  const outside = outsideHoldings.map(({ body, from, until, transfer }) => {
    // A body loses the duty by a transfer of that day which names it, or nobody, as the giver.
    const ending = transfers.find(({ on, from }) => on === until && from.length === 0);
    return {
      from,
      until,
      event: transfer.event,
      endedBy: ending?.event ?? null,
      whose: dutyTexts.outside(body),
    };
  });
  return [...held, ...outside]
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
    .map((one) => {
      const { days, remarks } = periodOf(one);
      return `${days}  ${one.whose}${remarks}`;
    });
}

const recordsOf = ({ holdings, transfers }: DutyFragment) => [
  ...transfers.map(({ event }) => event),
  ...holdings.flatMap(({ event, endedBy }) => [event, endedBy]),
];
