import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../domain/words/day.js';
import { LocalDate } from '../../scalars/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Two charts between which a change took effect: the older one does not have it yet, the later one does. The day between them is not known.',
})
export class BetweenCharts {
  @Field(() => LocalDate, { description: 'The day of the older chart.' })
  readonly from!: Day;

  @Field(() => LocalDate, { description: 'The day of the later chart.' })
  readonly to!: Day;
}
