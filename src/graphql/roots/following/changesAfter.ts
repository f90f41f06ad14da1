import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { changesAfter, LARGEST_PAGE } from '../../../queries/follow/changesAfter.js';
import type { Context } from '../../serving/context.js';
import { Organization } from '../../types/organization.js';
import { Revision } from '../../types/record/revision.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What was recorded in all organizations after a cursor: one page.',
})
export class ChangesPage {
  @Field(() => [Revision], {
    description:
      'The revisions, oldest first; those of one organization by their numbers. Each comes once, also one that another recorder committed late.',
  })
  readonly nodes!: Revision[];

  @Field(() => [Organization], {
    description:
      'The organizations whose ledger is not the one that the cursor has seen: the database was restored from a backup that is older than the cursor. Drop what you have of them; all of their revisions come again, beginning in this page. Empty otherwise.',
  })
  readonly restarted!: Organization[];

  @Field(() => String, {
    description:
      'Give it as `cursor` next time. It is opaque and never expires. It says how far each organization was read, so it stays valid after a restore and on another server, and it grows with the organizations: some 7 characters for each.',
  })
  readonly cursor!: string;

  @Field(() => Boolean, { description: 'Whether there is more to be read at once, with the new cursor.' })
  readonly hasMore!: boolean;
}

/** The feed of all organizations. */
@Resolver()
export class ChangesAfterRoot {
  @Query(() => ChangesPage, {
    description:
      'What was recorded after a cursor in all organizations that the caller may read. Ask again with the cursor of the answer, from time to time or when a subscription wakes you, and you miss nothing and get nothing twice.',
  })
  async changesAfter(
    @Arg('cursor', () => String, {
      nullable: true,
      description: 'The cursor of the last answer. Absent: from the first revision of every organization.',
    })
    cursor: string | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: `How many revisions at most, 1 to ${LARGEST_PAGE}.`,
    })
    first: number | null,
    @Ctx() { db, readable, loaders }: Context,
  ): Promise<ChangesPage> {
    const page = await changesAfter(db, { cursor, first: first ?? 50, readable });
    const codes = [...new Set(page.revisions.map(({ code }) => code))];
    const rows = await Promise.all(codes.map((code) => loaders.organization.load(code)));
    const byCode = new Map(rows.flatMap((row) => (row ? [[row.code, row]] : [])));
    return {
      ...page,
      nodes: page.revisions.flatMap((row) => {
        const organization = byCode.get(row.code);
        return organization ? [new Revision(row, { organization, revision: organization.revision })] : [];
      }),
      restarted: page.restarted.flatMap((code) => {
        const organization = byCode.get(code);
        return organization ? [new Organization(organization)] : [];
      }),
    };
  }
}
