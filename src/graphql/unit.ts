import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { UnitId } from '../domain/event.js';
import type { Context } from './context.js';
import { Event } from './event.js';
import { type Known, type KnownAt, KnownAtArg, revisionAt } from './knownAt.js';
import { LocalDate } from './scalars.js';
import { UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A unit (組織単位) through its whole life: it keeps its id through renames, moves and changes of kind, and when it is reinstated.',
})
export class Unit {
  @Field(() => ID, { description: 'Unique among all organizations, and never given again.' })
  readonly id: UnitId;

  constructor(
    id: UnitId,
    private readonly known: Known,
  ) {
    this.id = id;
  }

  @Field(() => UnitState, {
    nullable: true,
    description:
      'The unit as it stood on a day, its parent, children and path on that day too. Null: it did not stand.',
  })
  async asOf(
    @Arg('date', () => LocalDate, { description: 'The day asked about.' }) date: string,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState | null> {
    const { organization } = this.known;
    const revision = await revisionAt(context, this.known, knownAt);
    const { unitOn, tree } = context.loaders;
    const row = await unitOn.load({ organization: organization.id, unit: this.id, date, revision });
    return row ? new UnitState(row, this.known, () => tree.load({ organization, date, revision })) : null;
  }

  @Field(() => [UnitState], {
    description:
      'Everything it has been, oldest first: each state as on its own first day. Equal neighbours are one; between the end and a reinstatement there is a gap.',
  })
  async states(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const { organization } = this.known;
    const revision = await revisionAt(context, this.known, knownAt);
    const { statesOfUnit, tree } = context.loaders;
    const rows = await statesOfUnit.load({ organization: organization.id, unit: this.id, revision });
    return rows.map(
      (row) => new UnitState(row, this.known, () => tree.load({ organization, date: row.from, revision })),
    );
  }

  @Field(() => [Event], {
    description:
      'Every event that speaks of it, also as a source, a receiver or a parent, by effective day and then as recorded.',
  })
  async events(@Ctx() { loaders }: Context): Promise<Event[]> {
    const { organization, revision } = this.known;
    const rows = await loaders.eventsOfUnit.load({ organization: organization.id, unit: this.id, revision });
    return rows.map((row) => new Event(row, this.known));
  }
}
