/** Late knowledge: charts that turn up after the registration. */
import { Field, InputType } from 'type-graphql';
import type { Coverage as CoverageName, ExtendBaseline, WidenBaseline } from '../../domain/words/command.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import { BaselineDutyInput, BaselinePostInput, BaselineUnitInput } from './baseline.js';
import { ReasonedInput } from './recording.js';

@InputType({ description: 'An organization as a chart shows it, and why that is recorded now.' })
abstract class ChartInput extends ReasonedInput {
  @Field(() => String, { nullable: true, description: 'Where this was read: a title, a page, an address.' })
  source?: string;

  @Field(() => [BaselineDutyInput], { nullable: true, description: 'The duties that were held on that day.' })
  duties?: BaselineDutyInput[];

  @Field(() => [BaselinePostInput], { nullable: true, description: 'The posts that stood on that day.' })
  posts?: BaselinePostInput[];
}

@InputType({ description: 'The tree that the organization is now known to have had on an earlier day.' })
export class ExtendBaselineInput extends ChartInput implements ExtendBaseline {
  @Field(() => LocalDate, {
    description:
      'The day of the older chart: the first recorded day from now on. Before the one until now, else NOT_BEFORE_BASELINE.',
  })
  knownFrom!: string;

  @Field(() => Coverage, {
    nullable: true,
    description:
      'How much of the organization the chart shows, for the days until the first recorded one of before. Absent: as on that one. UNKNOWN is refused.',
  })
  coverage?: CoverageName;

  @Field(() => [BaselineUnitInput], {
    description:
      'The units at the top, in the order of the establishment (建制順), each with those below it. `unit` ties one to a unit of the later chart, by its id or by its path on the day of that chart: one that was created later is refused with NOT_IN_LATER_CHART. Without `unit` it is new, and ends on the day of the later chart with precision UNCERTAIN.',
  })
  units!: BaselineUnitInput[];
}

@InputType({
  description:
    "A part that the baseline left out. Of the days before `knownFrom` (absent: the baseline's day) nothing is said about it; no comparison calls it CREATED.",
})
export class WidenBaselineInput extends ChartInput implements WidenBaseline {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which the part is known to have stood: not before the first recorded day, else BEFORE_BASELINE. Absent: that day.',
  })
  knownFrom?: string;

  @Field(() => UnitRef, {
    nullable: true,
    description:
      'The unit under which the part stands: its id, or its path of names on that day. Absent: at the top.',
  })
  under?: string;

  @Field(() => Coverage, {
    nullable: true,
    description:
      'How much of the organization is recorded with it, from that day on, for this revision and later ones. Absent: as before. UNKNOWN is refused.',
  })
  coverage?: CoverageName;

  @Field(() => [BaselineUnitInput], {
    description:
      'The units that were left out, each with those below it. An entry with `unit` is a known unit, written as it is recorded (else WIDENING_DIFFERS), to which new ones are added: below it, or after it in the list.',
  })
  units!: BaselineUnitInput[];
}
