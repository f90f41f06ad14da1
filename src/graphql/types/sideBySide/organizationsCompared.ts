import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { type Likeness, type NamedLine, sideBySide } from '../../../domain/compare/sideBySide.js';
import { nameKey } from '../../../domain/words/unitRef.js';
import type { Moment } from '../../../queries/moment/moment.js';
import { depthOf, inOrder, type Tree } from '../../../queries/units/tree.js';
import { LikenessOfUnits } from '../../scalars/enums.js';
import type { Context } from '../../serving/context.js';
import { Snapshot } from '../snapshot.js';
import { unitInTree } from '../units/unitOnDay.js';
import { UnitState } from '../units/unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One row of two organizations side by side. At least one side has a unit. Nothing says that the two are the same: a name is all that units of two organizations have in common.',
})
export class OrganizationsRow {
  constructor(row: Pick<OrganizationsRow, 'left' | 'right' | 'likeness' | 'depth'>) {
    this.left = row.left;
    this.right = row.right;
    this.likeness = row.likeness;
    this.depth = row.depth;
  }

  @Field(() => UnitState, { nullable: true, description: 'A unit of the left organization. Null: empty.' })
  readonly left: UnitState | null;

  @Field(() => UnitState, { nullable: true, description: 'A unit of the right organization. Null: empty.' })
  readonly right: UnitState | null;

  @Field(() => LikenessOfUnits, {
    nullable: true,
    description: 'Why both are in one row. Null: a side is empty.',
  })
  readonly likeness: Likeness | null;

  @Field(() => Int, {
    description:
      'The number of units above it, 0 at the top: on the right side, or on the left if the right side is empty.',
  })
  readonly depth: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The trees of two organizations on one day, side by side.',
})
export class OrganizationsCompared {
  @Field(() => Snapshot, { description: 'The left organization on the day.' })
  readonly left: Snapshot;

  @Field(() => Snapshot, { description: 'The right organization on the day.' })
  readonly right: Snapshot;

  constructor(private readonly moments: { left: Moment; right: Moment }) {
    this.left = new Snapshot(moments.left);
    this.right = new Snapshot(moments.right);
  }

  @Field(() => [OrganizationsRow], {
    description:
      'Both trees complete, each in its own order. From the top down, units with the same name under units of one row are in one row, those of the same kind first; then units that are the only ones of their name and kind on both sides, wherever they are. Full-width and half-width spellings are equal. Where the orders of the two trees do not allow all of it, higher units come before lower ones. A side that is UNKNOWN is empty.',
  })
  async rows(@Ctx() { loaders }: Context): Promise<OrganizationsRow[]> {
    const [left, right] = await Promise.all([
      loaders.tree.load(this.moments.left),
      loaders.tree.load(this.moments.right),
    ]);
    return sideBySide(linesOf(left), linesOf(right)).map(
      (row) =>
        new OrganizationsRow({
          left: unitInTree(left, row.left),
          right: unitInTree(right, row.right),
          likeness: row.likeness ?? null,
          depth: row.right === undefined ? depthOf(left, row.left ?? '') : depthOf(right, row.right),
        }),
    );
  }
}

const linesOf = (tree: Tree): NamedLine[] =>
  inOrder(tree).map(({ unit, parent, name, kind }) => ({
    ...{ unit, parent, kind },
    name: nameKey(name),
    depth: depthOf(tree, unit),
  }));
