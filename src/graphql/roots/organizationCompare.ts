import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Day } from '../../domain/words/day.js';
import type { Moments } from '../../queries/compare/between.js';
import { noUnitOnEither } from '../../queries/units/texts.js';
import { inOrder, type Tree, unitByRef } from '../../queries/units/tree.js';
import { badInput } from '../../userError.js';
import { KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { Comparison } from '../types/comparison/comparison.js';
import type { Within } from '../types/comparison/within.js';
import { Organization } from '../types/organization.js';

/** The differences between two moments of an organization. */
@Resolver(() => Organization)
export class OrganizationCompare {
  @FieldResolver(() => Comparison, {
    description:
      'What differs between two moments. `from` may be after `to`: then the changes lead back in time. If one of the days is before the first recorded day, that side is UNKNOWN and there are no changes.',
  })
  async compare(
    @Root() { row, known }: Organization,
    @Arg('from', () => LocalDate, { description: 'The day of the first moment.' }) from: Day,
    @Arg('to', () => LocalDate, { description: 'The day of the second moment.' }) to: Day,
    @Arg('under', () => UnitRef, {
      nullable: true,
      description:
        'Only this unit and all units below it, on both sides. A path is looked up on `to`, then on `from`. Refused with BAD_USER_INPUT if the unit exists on neither day.',
    })
    under: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Arg('fromKnownAt', () => KnownAt, {
      nullable: true,
      description: 'Answer for `from` as known at this point in system time. Absent: the same as `knownAt`.',
    })
    fromKnownAt: KnownAt | null | undefined,
    @Ctx() context: Context,
  ): Promise<Comparison> {
    const revision = await revisionAt(context, known, knownAt);
    const fromRevision = fromKnownAt == null ? revision : await revisionAt(context, known, fromKnownAt);
    const moments = {
      from: { organization: row, date: from, revision: fromRevision },
      to: { organization: row, date: to, revision },
    };
    return new Comparison(moments, under == null ? undefined : await unitsUnder(context, moments, under));
  }
}

/** The unit and all units below it, on either side. */
async function unitsUnder({ loaders }: Context, moments: Moments, ref: string): Promise<Within> {
  const [from, to] = await Promise.all([loaders.tree.load(moments.from), loaders.tree.load(moments.to)]);
  const unit = (unitByRef(to, ref) ?? unitByRef(from, ref))?.unit;
  if (unit === undefined) throw badInput(noUnitOnEither(ref, moments.from.date, moments.to.date));
  const below = (tree: Tree) => new Set(inOrder(tree, { under: unit }).map((state) => state.unit));
  return { from: below(from), to: below(to) };
}
