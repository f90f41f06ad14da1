import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Day } from '../../domain/words/day.js';
import type { Moments } from '../../queries/compare/between.js';
import { inOrder, type Tree, unitByRef } from '../../queries/units/tree.js';
import { badInput } from '../../userError.js';
import { KnownAt, KnownAtArg, revisionAt } from '../inputs/knownAt.js';
import { LocalDate, UnitRef } from '../scalars/scalars.js';
import type { Context } from '../serving/context.js';
import { Comparison, type Within } from '../types/comparison/comparison.js';
import { Organization } from '../types/organization.js';

/** What differs between two moments of an organization. */
@Resolver(() => Organization)
export class OrganizationCompare {
  @FieldResolver(() => Comparison, {
    description:
      'What differs between two moments. `from` may lie after `to`: then it is told backwards. A day before the first recorded one is UNKNOWN, and there are no changes.',
  })
  async compare(
    @Root() { row, known }: Organization,
    @Arg('from', () => LocalDate, { description: 'The day of the first moment.' }) from: Day,
    @Arg('to', () => LocalDate, { description: 'The day of the second moment.' }) to: Day,
    @Arg('under', () => UnitRef, {
      nullable: true,
      description:
        'Only that unit and all below it, on either side. A path is read on `to`, then on `from`; one that stands on neither is refused with BAD_USER_INPUT.',
    })
    under: string | null | undefined,
    @KnownAtArg() knownAt: KnownAt | null | undefined,
    @Arg('fromKnownAt', () => KnownAt, {
      nullable: true,
      description: 'As far as was known of `from` at this point. Absent: as `knownAt`.',
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
    return new Comparison(moments, under == null ? undefined : await within(context, moments, under));
  }
}

async function within({ loaders }: Context, moments: Moments, ref: string): Promise<Within> {
  const [from, to] = await Promise.all([loaders.tree.load(moments.from), loaders.tree.load(moments.to)]);
  const unit = (unitByRef(to, ref) ?? unitByRef(from, ref))?.unit;
  if (unit === undefined) {
    throw badInput(
      `「${ref}」という組織単位は ${moments.to.date} にも ${moments.from.date} にもありません。どちらかの日の ID か、最上位からの名称の経路を指定してください。`,
      `No unit "${ref}" stands on ${moments.to.date} or on ${moments.from.date}: give the id or the path of names from the top of one that does.`,
    );
  }
  const below = (tree: Tree) => new Set(inOrder(tree, { under: unit }).map((state) => state.unit));
  return { from: below(from), to: below(to) };
}
