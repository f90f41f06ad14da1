/** The duties of a unit on a day, and all transfers from and to it; perhaps with those of all units below it. */
import { formatPath } from '../../../domain/words/unitRef.js';
import type {
  UnitDutiesFragment,
  UnitMomentFragment,
} from '../../asking/questions/dutiesOfUnit.generated.js';
import { paint, print } from '../terminal.js';
import { both, coverages } from '../texts.js';
import { recordLines } from './records.js';
import { sinceWhen } from './since.js';
import { dutyTexts } from './texts.js';

export function printUnitDuties(unit: UnitDutiesFragment, moment: UnitMomentFragment): void {
  const { unitId, states, asOf, dutyTransfers } = unit;
  const name = asOf ? formatPath(asOf.path) : (states.at(-1)?.displayName ?? unitId);
  print(`${paint('bold', name)} ${paint('dim', unitId)}`);
  print(`${dutyTexts.heldOn(moment.date)} (${moment.citation}):`);
  for (const line of dutyLines(unit, moment)) print(`  ${line}`);
  print(`${dutyTexts.transfers}:`);
  for (const line of recordLines(dutyTransfers.map(({ event }) => event))) print(`  ${line}`);
}

function dutyLines({ unitId, asOf }: UnitDutiesFragment, { coverage }: UnitMomentFragment): string[] {
  if (coverage === 'UNKNOWN') return [paint('yellow', both(coverages.UNKNOWN))];
  if (!asOf) return [paint('yellow', dutyTexts.noUnit)];
  if (asOf.duties.length === 0) return [dutyTexts.noDuties];
  return asOf.duties.map((holding) => {
    const { duty, holder } = holding;
    const below =
      holder.unitId === unitId ? '' : `  ${formatPath(holder.path)} ${paint('dim', holder.unitId)}`;
    return `${duty.name} ${paint('dim', duty.dutyId)}${below}  ${sinceWhen(holding)}`;
  });
}
