import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { UnitId } from '../../domain/words/event.js';
import type { HoldingRow } from '../../queries/duties/duties.js';
import { citationOf } from '../../queries/moment/citation.js';
import type { Moment } from '../../queries/moment/moment.js';
import type { UnitStateRow } from '../../queries/units/states.js';
import { childrenOf, inOrder, type Tree, unitByRef } from '../../queries/units/tree.js';
import { badInput } from '../../userError.js';
import { Coverage } from '../scalars/enums.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { sourceOf } from '../serving/source.js';
import { DutyHolding } from './duty.js';
import { PostState } from './post.js';
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
    this.citation = citationOf(moment);
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
  async constantFrom(@Ctx() context: Context): Promise<string | null> {
    return (await sourceOf(context, this.moment.organization).loaders.constantAround.load(this.moment)).from;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which it is no longer the same, from changeDates. Null: open, no later change is known.',
  })
  async constantUntil(@Ctx() context: Context): Promise<string | null> {
    return (await sourceOf(context, this.moment.organization).loaders.constantAround.load(this.moment)).until;
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

  @Field(() => [DutyHolding], {
    description: 'Who holds which duty (事務), in the order of the establishment (建制順) of the holders.',
  })
  async duties(@Ctx() context: Context): Promise<DutyHolding[]> {
    const [tree, rows] = await Promise.all([
      this.tree(context),
      sourceOf(context, this.moment.organization).loaders.holdingsOn.load(this.plainMoment),
    ]);
    const standing = inOrder(tree);
    const place = new Map(standing.map(({ unit }, i) => [unit, i]));
    const placeOf = ({ unit }: HoldingRow) => place.get(unit) ?? standing.length;
    return rows
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((row) => new DutyHolding(row, this.moment, () => this.holderIn(tree, row)));
  }

  @Field(() => [PostState], { description: 'All posts (職), those made first before the others.' })
  async posts(@Ctx() context: Context): Promise<PostState[]> {
    const rows = await sourceOf(context, this.moment.organization).loaders.postsOn.load(this.plainMoment);
    return rows.map((row) => new PostState(row, this.moment, () => this.unitOf(row.unit, context)));
  }

  private get plainMoment() {
    const { organization, date, revision } = this.moment;
    return { organization: organization.id, date, revision };
  }

  private holderIn(tree: Tree, { duty, unit }: HoldingRow): UnitState {
    const row = tree.states.get(unit);
    if (!row) throw new Error(`${unit} holds ${duty} on ${this.date}, when it does not stand`);
    return this.shown(row, tree);
  }

  private async unitOf(unit: UnitId | null, context: Context): Promise<UnitState | null> {
    if (unit === null) return null;
    const tree = await this.tree(context);
    const row = tree.states.get(unit);
    return row ? this.shown(row, tree) : null;
  }

  private tree(context: Context): Promise<Tree> {
    return sourceOf(context, this.moment.organization).loaders.tree.load(this.moment);
  }

  private shown(row: UnitStateRow, tree: Tree): UnitState {
    return new UnitState(row, this.moment, { date: this.date, tree: () => tree });
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
