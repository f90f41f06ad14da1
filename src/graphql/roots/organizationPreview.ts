import { createHash } from 'node:crypto';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { envelopeOf } from '../../attempt.js';
import type { Impact } from '../../domain/decide/impact.js';
import { problem } from '../../domain/problems/problem.js';
import { provisionalMark } from '../../domain/words/address.js';
import type { Command, ReorganizationCommand } from '../../domain/words/command.js';
import { eveOf } from '../../domain/words/day.js';
import type { KnownOrganization } from '../../queries/moment/moment.js';
import { type Tried, tryRecording } from '../../record.js';
import { PreviewInput } from '../inputs/previewInput.js';
import { withoutNulls } from '../inputs/withoutNulls.js';
import type { Context } from '../serving/context.js';
import { Comparison } from '../types/comparison/comparison.js';
import { Organization } from '../types/organization.js';
import { beforeAndAfterTrial, Preview } from '../types/recording/preview.js';
import { Problem } from '../types/recording/problem.js';
import { Snapshot } from '../types/snapshot.js';

/** What recording an input would do to an organization. */
@Resolver(() => Organization)
export class OrganizationPreview {
  @FieldResolver(() => Preview, {
    description:
      'What recording the input would do, without recording it: the problems, the days, units and later events that it touches, how answers change, and the resulting tree. Nothing is written, and no recording waits for the preview.',
  })
  async preview(
    @Root() { row, known }: Organization,
    @Arg('of', () => PreviewInput, { description: 'The input to try out.' }) of: PreviewInput,
    @Ctx() context: Context,
  ): Promise<Preview> {
    const command = commandOf(row.code, withoutNulls(of));
    const { organization: asked } = envelopeOf(command);
    if (asked !== row.code) {
      const other = problem('OTHER_ORGANIZATION', [asked, row.code], { path: 'organization' });
      return previewOf(known, command, { problems: [other] });
    }
    const trial = await context.trials.begin();
    const tried = await tryRecording(context.db, trial, command);
    const { revision } = tried;
    if (revision === undefined) return previewOf(known, command, tried);
    const organization = {
      ...row,
      revision,
      trial: { db: trial, revision, toJSON: () => undefined },
      provisional: { since: revision, mark: markOf(revision - 1, command) },
    };
    return previewOf({ organization, revision }, command, tried);
  }
}

function commandOf(organization: string, of: PreviewInput): Command {
  const { record, reschedule, rescheduleEvent, withdraw, correct, void: annul, extend, widen } = of;
  if (record) return { record: { organization, reorganization: record } };
  if (reschedule) return { reschedule };
  if (rescheduleEvent) return { rescheduleEvent };
  if (withdraw) return { withdraw };
  if (correct) return { correct };
  if (annul) return { void: annul };
  if (extend) return { extend };
  if (widen) return { widen };
  throw new Error('@oneOf refuses an input without a command');
}

/** `known`: with the trial, if the input could be recorded. */
function previewOf(
  known: KnownOrganization,
  command: Command,
  { problems, impact, revision }: Tried,
): Preview {
  const shown =
    revision === undefined ? { comparison: null, snapshot: null } : shownOf(known, command, impact);
  const outcome = { problems: problems.map((problem) => new Problem(problem, known)), ...shown };
  const { organization } = known;
  // Units that a refused input would create are recorded nowhere, but what is asked of them is what is recorded.
  const units = organization.provisional
    ? known
    : {
        ...known,
        organization: {
          ...organization,
          provisional: { since: known.revision, mark: markOf(known.revision, command) },
        },
      };
  return new Preview(outcome, impact ?? { days: [], units: [], laterEvents: [] }, known, units);
}

/** The same input on top of the same revision gives the same ids, another input gives others. */
function markOf(revision: number, command: Command): string {
  const input = createHash('sha256').update(JSON.stringify(command)).digest('hex').slice(0, 16);
  return provisionalMark(revision, input);
}

function shownOf(known: KnownOrganization, command: Command, impact: Impact | undefined) {
  const at = (date: string) => ({ ...known, date });
  if ('record' in command) {
    const { first, last } = daysOf(command.record.reorganization);
    return {
      comparison: new Comparison({ from: at(eveOf(first)), to: at(last) }),
      snapshot: new Snapshot(at(last)),
    };
  }
  const { days: [first] = [], day } = impact ?? {};
  return {
    comparison: first === undefined ? null : beforeAndAfterTrial(known, first),
    snapshot: day === undefined ? null : new Snapshot(at(day)),
  };
}

function daysOf({ effectiveOn, changes }: ReorganizationCommand): { first: string; last: string } {
  const days = changes.map((change) => change.effectiveOn ?? effectiveOn).sort();
  return { first: days[0] ?? effectiveOn, last: days.at(-1) ?? effectiveOn };
}
