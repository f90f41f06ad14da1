import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Moment } from '../queries/moment.js';
import type { UnitStateRow } from '../queries/states.js';
import { childrenOf, inOrder, type Tree, unitByRef } from '../queries/tree.js';
import { badInput } from '../queries/userError.js';
import type { Context } from './context.js';
import { Coverage } from './enums.js';
import { LocalDate, UnitRef } from './scalars.js';
import { UnitState } from './unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'The organization on one day, as far as it was known at one revision. Everything below inherits both.',
})
export class Snapshot {
  @Field(() => LocalDate, { description: 'The day asked about.' })
  readonly date: string;

  @Field(() => Int, {
    description:
      'The revision this was answered at: asked again with it, the answer is the same for ever. 0: before the first.',
  })
  readonly revision: number;

  @Field(() => String, { description: 'organization@date~revision, to cite the answer by.' })
  readonly citation: string;

  constructor(private readonly moment: Moment) {
    this.date = moment.date;
    this.revision = moment.revision;
    this.citation = `${moment.organization.code}@${moment.date}~${moment.revision}`;
  }

  @Field(() => Coverage, {
    description:
      'How much is recorded. Before the first recorded day nothing is known: not an empty organization.',
  })
  async coverage(@Ctx() context: Context): Promise<string> {
    return (await this.tree(context)).coverage;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day since which this snapshot is the same, from changeDates. Null: open, nothing is known before.',
  })
  async constantFrom(@Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.constantAround.load(this.moment)).from;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which it is no longer the same, from changeDates. Null: open, no later change is known.',
  })
  async constantUntil(@Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.constantAround.load(this.moment)).until;
  }

  @Field(() => [UnitState], {
    description: 'The units at the top, in the order of the establishment (建制順).',
  })
  async roots(@Ctx() context: Context): Promise<UnitState[]> {
    const tree = await this.tree(context);
    return childrenOf(tree, null).map((row) => this.shown(row, tree));
  }

  @Field(() => [UnitState], {
    description: 'All units, or some of them, in the order of the establishment (建制順), depth first.',
  })
  async units(
    @Arg('kind', () => String, {
      nullable: true,
      description: 'Only those of this kind, spelled exactly so.',
    })
    kind: string | null | undefined,
    @Arg('under', () => UnitRef, {
      nullable: true,
      description:
        'Only this unit and all below it. One that does not stand on the day is refused with BAD_USER_INPUT.',
    })
    under: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<UnitState[]> {
    const tree = await this.tree(context);
    // Where nothing is known, a unit that is not found is no mistake.
    if (tree.coverage === 'UNKNOWN') return [];
    const top = under == null ? null : this.standing(tree, under).unit;
    return inOrder(tree, { kind, under: top }).map((row) => this.shown(row, tree));
  }

  @Field(() => UnitState, {
    nullable: true,
    description: 'One unit on this day. Null: none fits. Fits two: BAD_USER_INPUT with both ids.',
  })
  async unit(
    @Arg('ref', () => UnitRef, {
      description: "Its id, or its path of names on this day. '@ref' is refused.",
    })
    ref: string,
    @Ctx() context: Context,
  ): Promise<UnitState | null> {
    const tree = await this.tree(context);
    const row = unitByRef(tree, ref);
    return row ? this.shown(row, tree) : null;
  }

  private tree({ loaders }: Context): Promise<Tree> {
    return loaders.tree.load(this.moment);
  }

  private shown(row: UnitStateRow, tree: Tree): UnitState {
    return new UnitState(row, this.moment, () => tree);
  }

  private standing(tree: Tree, ref: string): UnitStateRow {
    const row = unitByRef(tree, ref);
    if (row) return row;
    throw badInput(
      `${this.date} に「${ref}」という組織単位はありません。その日の ID か、最上位からの名称の経路(例: 企画部/企画調整課)を指定してください。`,
      `No unit "${ref}" stands on ${this.date}: give the id or the path of names from the top of one that does, such as 企画部/企画調整課.`,
    );
  }
}
