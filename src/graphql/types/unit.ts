import { Arg, Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { UnitId } from '../../domain/words/event.js';
import type { LineageDirection as LineageDirectionName } from '../../queries/units/lineage.js';
import { type Known, type KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { LineageDirection } from '../scalars/enums.js';
import { LocalDate } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { DutyTransfer } from './dutyTransfer.js';
import { Event } from './event.js';
import { showState, showUnit } from './showUnit.js';
import { Lineage, Succession } from './succession.js';
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
    const revision = await revisionAt(context, this.known, knownAt);
    return showUnit(context, this.known, { unit: this.id, date, revision });
  }

  @Field(() => [UnitState], {
    description:
      'Everything it has been, oldest first: each state as on its own first day. Equal neighbours are one; between the end and a reinstatement there is a gap.',
  })
  async states(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const rows = await sourceOf(context, this.known.organization).loaders.statesOfUnit.load(
      await this.keyAt(context, knownAt),
    );
    return rows.map((row) => showState(context, this.known, row, row.from));
  }

  @Field(() => [Succession], { description: 'Whose place it took, oldest first.' })
  async predecessors(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Succession[]> {
    const rows = await sourceOf(context, this.known.organization).loaders.predecessorsOfUnit.load(
      await this.keyAt(context, knownAt),
    );
    return rows.map((row) => new Succession(row, this.known));
  }

  @Field(() => [Succession], { description: 'Who took its place, or a part of it, oldest first.' })
  async successors(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Succession[]> {
    const rows = await sourceOf(context, this.known.organization).loaders.successorsOfUnit.load(
      await this.keyAt(context, knownAt),
    );
    return rows.map((row) => new Succession(row, this.known));
  }

  @Field(() => Lineage, {
    description: 'Everything it came from and everything that came from it, however far.',
  })
  async lineage(
    @Arg('direction', () => LineageDirection, {
      nullable: true,
      defaultValue: 'BOTH',
      description: 'Which way to go.',
    })
    direction: LineageDirectionName | null,
    @Arg('until', () => LocalDate, {
      nullable: true,
      description: 'Only successions up to and including this day, in either direction. Absent: all.',
    })
    until: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Lineage> {
    const key = await this.keyAt(context, knownAt);
    const rows = await sourceOf(context, this.known.organization).loaders.lineage.load({
      ...key,
      direction: direction ?? 'BOTH',
      until: until ?? null,
    });
    return new Lineage(rows, this.known);
  }

  @Field(() => [DutyTransfer], { description: 'Where its duties came from and went, oldest first.' })
  async dutyTransfers(
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<DutyTransfer[]> {
    const rows = await sourceOf(context, this.known.organization).loaders.transfersOfUnit.load(
      await this.keyAt(context, knownAt),
    );
    return rows.map((row) => new DutyTransfer(row, this.known));
  }

  @Field(() => [Event], {
    description:
      'Every event that speaks of it, also as a source, a receiver or a parent, by effective day and then as recorded.',
  })
  async events(@Ctx() context: Context): Promise<Event[]> {
    const { organization, revision } = this.known;
    const rows = await sourceOf(context, this.known.organization).loaders.eventsOfUnit.load({
      organization: organization.id,
      unit: this.id,
      revision,
    });
    return rows.map((row) => new Event(row, this.known));
  }

  private async keyAt(context: Context, knownAt: KnownAt | null | undefined) {
    const revision = await revisionAt(context, this.known, knownAt);
    return { organization: this.known.organization.id, unit: this.id, revision };
  }
}
