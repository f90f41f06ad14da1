import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Problem as ProblemData, Severity as SeverityName } from '../../../domain/problems/problem.js';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { Severity } from '../../scalars/enums.js';
import type { Context } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { type Lang, LangArg } from '../lang.js';
import { Event } from '../record/event.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What is wrong with an input, where, and what would mend it.',
})
export class Problem {
  @Field(() => String, {
    description:
      'The kind of problem, for programs, such as REVISION_CONFLICT. Codes are never renamed; docs/errors.md lists all of them.',
  })
  readonly code: string;

  @Field(() => Severity, { description: 'Whether it stops the recording.' })
  readonly severity: SeverityName;

  @Field(() => String, {
    nullable: true,
    description:
      'Where in the input it is, such as changes[3].merge.units[0]. Null: it concerns the input as a whole.',
  })
  readonly path?: string;

  @Field(() => [ID], {
    description:
      'The lasting names (unitId) of the units concerned. Those of units that the input creates are provisional.',
  })
  readonly units: string[];

  /** `known` is undefined if there is no organization yet; then there are no events either. */
  constructor(
    private readonly problem: ProblemData,
    private readonly known: KnownOrganization | undefined,
  ) {
    this.code = problem.code;
    this.severity = problem.severity;
    this.path = problem.path;
    this.units = problem.units;
  }

  @Field(() => String, { description: 'What is wrong and what would mend it, as a sentence for people.' })
  message(@LangArg() lang: Lang): string {
    return lang === 'EN' ? this.problem.en : this.problem.ja;
  }

  @Field(() => [Event], { description: 'The recorded events that the input conflicts with.' })
  async events(@Ctx() context: Context): Promise<Event[]> {
    if (!this.known) return [];
    const { known } = this;
    const organization = known.organization.id;
    const { loaders } = dataSourceOf(context, known.organization);
    const rows = await Promise.all(this.problem.events.map((id) => loaders.event.load({ organization, id })));
    return rows.flatMap((row) => (row ? [new Event(row, known)] : []));
  }
}
