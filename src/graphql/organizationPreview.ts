import type { ControlledTransaction } from 'kysely';
import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Tables } from '../database/tables.js';
import type { ReorganizationCommand } from '../domain/command.js';
import { eveOf } from '../domain/day.js';
import type { Organization as OrganizationRow } from '../queries/organizations.js';
import { tryRecording } from '../record.js';
import { Comparison } from './comparison.js';
import type { Context } from './context.js';
import { PreviewInput } from './inputs/previewInput.js';
import { withoutNulls } from './inputs/withoutNulls.js';
import { Organization } from './organization.js';
import { Preview } from './preview.js';
import { Problem } from './problem.js';
import { Snapshot } from './snapshot.js';

/** What an input would do to an organization. */
@Resolver(() => Organization)
export class OrganizationPreview {
  @FieldResolver(() => Preview, {
    description:
      'What it would do, without recording it: problems, comparison, the resulting tree. Other recorders of the organization wait until the answer is complete.',
  })
  async preview(
    @Root() { row, known }: Organization,
    @Arg('of', () => PreviewInput, { description: 'What to try out.' }) of: PreviewInput,
    @Ctx() context: Context,
  ): Promise<Preview> {
    const { record } = withoutNulls(of);
    // @oneOf has refused everything else.
    if (!record) throw new Error('a preview of nothing');
    const tx = await begin(context);
    const command = { record: { organization: row.code, reorganization: record } };
    const { problems, revision } = await tryRecording(context.db, tx, command, context.author);
    const told = problems.map((problem) => new Problem(problem, known));
    if (revision === undefined) return { problems: told, comparison: null, snapshot: null };

    const trial = { db: tx, revision, toJSON: () => undefined };
    const tried: OrganizationRow = { ...row, revision, trial };
    const at = (date: string) => ({ organization: tried, date, revision });
    const { first, last } = daysOf(record);
    return {
      problems: told,
      comparison: new Comparison({ from: at(eveOf(first)), to: at(last) }),
      snapshot: new Snapshot(at(last)),
    };
  }
}

/** A transaction that lasts until the answer is complete, and no longer than it may. It is always undone. */
async function begin({ db, undo }: Context): Promise<ControlledTransaction<Tables>> {
  const tx = await db.startTransaction().execute();
  undo.push(() => tx.rollback().execute());
  await sql`set local statement_timeout = '30s'`.execute(tx);
  await sql`set local idle_in_transaction_session_timeout = '30s'`.execute(tx);
  return tx;
}

function daysOf({ effectiveOn, changes }: ReorganizationCommand): { first: string; last: string } {
  const days = changes.map((change) => change.effectiveOn ?? effectiveOn).sort();
  return { first: days[0] ?? effectiveOn, last: days.at(-1) ?? effectiveOn };
}
