import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { citationOf } from '../../queries/moment/citation.js';
import type { Moment } from '../../queries/moment/moment.js';
import {
  placesInOrder,
  placesOfChildren,
  requireUnit,
  type Tree,
  unitByRef,
} from '../../queries/units/tree.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { dataSourceOf } from '../serving/dataSource.js';
import type { Loaders } from '../serving/loaders.js';
import { madeLater } from '../serving/writing/madeLater.js';
import { Node } from './node.js';
import { stateInTree, unitInTree } from './units/unitOnDay.js';
import { UnitState } from './units/unitState.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'The organization on one day (valid time), as known at one revision (system time). Everything below inherits both.',
})
export class Snapshot implements Node {
  @Field(() => ID, { description: 'Its address, which is its citation.' })
  readonly id: string;

  @Field(() => LocalDate, { description: 'The day asked about.' })
  readonly date: string;

  @Field(() => Int, {
    description:
      'The revision that this answer is based on. A question with this revision always has the same answer. 0: before the first revision, when nothing was known.',
  })
  readonly revision: number;

  @Field(() => String, {
    description:
      'organization@date~revision: cites this answer. `Query.cited` takes it and answers the same again. In a preview it is provisional, and nothing can be asked with it.',
  })
  readonly citation: string;

  constructor(readonly moment: Moment) {
    this.date = moment.date;
    this.revision = moment.revision;
    this.citation = citationOf(moment);
    this.id = this.citation;
  }

  @Field(() => Coverage, {
    description:
      'How much of the organization is recorded on this day. Before the first recorded day it is UNKNOWN, and lists are empty; that does not mean that the organization was empty.',
  })
  async coverage(@Ctx() context: Context): Promise<string> {
    return (await this.tree(context)).coverage;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day from which this snapshot stays the same, inclusive; one of changeDates. Null: the day is before all changeDates, where nothing is known.',
  })
  async constantFrom(@Ctx() context: Context): Promise<string | null> {
    return (await this.loaders(context).constantAround.load(this.moment)).from;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The next day on which the snapshot changes, exclusive: on the day before it is still the same. One of changeDates. Null: no later change is known.',
  })
  async constantUntil(@Ctx() context: Context): Promise<string | null> {
    return (await this.loaders(context).constantAround.load(this.moment)).until;
  }

  @Field(() => [UnitState], {
    description: 'The units at the top, in the order of the establishment (建制順).',
  })
  async roots(@Ctx() context: Context): Promise<UnitState[]> {
    const tree = await this.tree(context);
    return placesOfChildren(tree, null).map((place) => stateInTree(tree, place));
  }

  @Field(() => [UnitState], {
    description: 'All units, or some of them, in the order of the establishment (建制順), depth first.',
  })
  async units(
    @Arg('kind', () => String, {
      nullable: true,
      description: 'Only units of this kind, spelled exactly like this.',
    })
    kind: string | null | undefined,
    @Arg('under', () => UnitRef, {
      nullable: true,
      description:
        'Only this unit and all units below it. Refused with BAD_USER_INPUT if it does not exist on this day.',
    })
    under: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Iterable<UnitState>> {
    const tree = await this.tree(context);
    // Where nothing is known, a unit that is not found is no mistake.
    if (tree.coverage === 'UNKNOWN') return [];
    const top = under == null ? null : requireUnit(tree, under).unit;
    const places = placesInOrder(tree, { kind, under: top });
    return madeLater(places.length, (i) => stateInTree(tree, places[i]!));
  }

  @Field(() => UnitState, {
    nullable: true,
    description:
      'One unit on this day. Null: no unit fits. If several fit, BAD_USER_INPUT with the id of each.',
  })
  async unit(
    @Arg('ref', () => UnitRef, {
      description: "Its id, or its path of names on this day. '@ref' is refused with BAD_USER_INPUT.",
    })
    ref: string,
    @Ctx() context: Context,
  ): Promise<UnitState | null> {
    const tree = await this.tree(context);
    const row = unitByRef(tree, ref);
    return row ? unitInTree(tree, row.unit) : null;
  }

  private tree(context: Context): Promise<Tree> {
    return this.loaders(context).tree.load(this.moment);
  }

  private loaders(context: Context): Loaders {
    return dataSourceOf(context, this.moment.organization).loaders;
  }
}
