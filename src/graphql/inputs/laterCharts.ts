/** Charts that are found after the registration: an older one, or a part that the baseline left out. */
import { Field, InputType } from 'type-graphql';
import type { Coverage as CoverageName, ExtendBaseline, WidenBaseline } from '../../domain/words/command.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import { BaselineDutyInput, BaselinePostInput, BaselineUnitInput } from './baseline.js';
import { ReasonedInput } from './recording.js';

@InputType({ description: 'An organization as a chart shows it, and why the chart is recorded.' })
abstract class ChartInput extends ReasonedInput {
  @Field(() => String, {
    nullable: true,
    description: 'Where the recorder read this: a title, a page, a URL.',
  })
  source?: string;

  @Field(() => [BaselineDutyInput], {
    nullable: true,
    description: 'The duties that units held on that day.',
  })
  duties?: BaselineDutyInput[];

  @Field(() => [BaselinePostInput], { nullable: true, description: 'The posts that existed on that day.' })
  posts?: BaselinePostInput[];
}

@InputType({
  description: 'An older chart: the tree that the organization is now known to have had on an earlier day.',
})
export class ExtendBaselineInput extends ChartInput implements ExtendBaseline {
  @Field(() => LocalDate, {
    description:
      'The day of the older chart, which becomes the first recorded day. Must be before the present one, else NOT_BEFORE_BASELINE.',
  })
  knownFrom!: string;

  @Field(() => Coverage, {
    nullable: true,
    description:
      'How much of the organization the chart shows; applies to the days before the present first recorded day. Absent: as on that day. UNKNOWN is refused.',
  })
  coverage?: CoverageName;

  @Field(() => [BaselineUnitInput], {
    description:
      'The units at the top, in the order of the establishment (建制順), each with the units below it. `unit` says which unit of the later chart an entry means, by its id or by its path on the day of that chart; a unit created after that day is refused with NOT_IN_LATER_CHART. An entry without `unit` is a new unit that ends on the day of the later chart, with precision UNCERTAIN.',
  })
  units!: BaselineUnitInput[];
}

@InputType({
  description:
    "A part that the baseline left out. Nothing is known about it before `knownFrom` (absent: the baseline's day), so no comparison calls it CREATED.",
})
export class WidenBaselineInput extends ChartInput implements WidenBaseline {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which the part is known to have existed. Must not be before the first recorded day, else BEFORE_BASELINE. Absent: that day.',
  })
  knownFrom?: string;

  @Field(() => UnitRef, {
    nullable: true,
    description:
      'The unit that the part is under: its id, or its path of names on that day. Absent: the part is at the top.',
  })
  under?: string;

  @Field(() => Coverage, {
    nullable: true,
    description:
      'How much of the organization is recorded together with the part, from that day on, for this revision and later ones. Absent: as before. UNKNOWN is refused.',
  })
  coverage?: CoverageName;

  @Field(() => [BaselineUnitInput], {
    description:
      'The units that were left out, each with the units below it. An entry with `unit` is a unit that is recorded already; new ones are added below it or after it in the list. Such an entry must agree with the record, else WIDENING_DIFFERS.',
  })
  units!: BaselineUnitInput[];
}
