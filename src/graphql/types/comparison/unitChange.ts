import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { ChangeKind as ChangeKindName } from '../../../domain/compare/changeKind.js';
import type { UnitChange as UnitChangeData } from '../../../domain/compare/compare.js';
import { changeSentence } from '../../../domain/sentence/changeSentence.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { Part } from '../../../queries/compare/partOfTree.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import { namesTo } from '../../../queries/units/tree.js';
import { ChangeKind, Language } from '../../scalars/enums.js';
import type { Context } from '../../serving/context.js';
import { sourceOf } from '../../serving/source.js';
import { Event } from '../event.js';
import { UnitState } from '../unitState.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One entry of a comparison: the units that succession joined between the two moments, or one unit that differs.',
})
export class UnitChange {
  @Field(() => [ChangeKind], {
    description:
      'All that happened: a unit that moved and was renamed has both. A unit that ended by a succession other than `replacedBy` is not ABOLISHED.',
  })
  readonly kinds: ChangeKindName[];

  constructor(
    private readonly change: UnitChangeData,
    private readonly from: Part,
    private readonly to: Part,
    private readonly eventsOf: (change: UnitChangeData) => Promise<RecordedEvent[]>,
  ) {
    this.kinds = change.kinds;
  }

  @Field(() => [UnitState], {
    description: 'Its units as they stood at the first moment, in the order of that tree. Empty: none did.',
  })
  before(@Ctx() context: Context): UnitState[] {
    return this.change.before.map((unit) => shown(context, this.from, unit));
  }

  @Field(() => [UnitState], {
    description: 'Its units as they stand at the second moment, in the order of that tree. Empty: none does.',
  })
  after(@Ctx() context: Context): UnitState[] {
    return this.change.after.map((unit) => shown(context, this.to, unit));
  }

  @Field(() => [Event], {
    description:
      'The events that made the difference, by effective day, then as recorded. Of what was CARRIED, those of the units above it.',
  })
  async events(): Promise<Event[]> {
    const { organization, revision } = this.to.moment;
    return (await this.eventsOf(this.change)).map((row) => new Event(row, { organization, revision }));
  }

  @Field(() => String, { description: 'The change as an official notice would say it.' })
  sentence(
    @Arg('lang', () => Language, {
      nullable: true,
      defaultValue: 'JA',
      description: 'The language of the sentence.',
    })
    lang: 'JA' | 'EN' | null,
  ): string {
    const { kinds, before, after } = this.change;
    const said = (part: Part) => (unit: UnitId) => {
      const { kind, displayName } = part.states.get(unit)!;
      return { unit, path: namesTo(part, unit), kind, displayName };
    };
    const change = { kinds, before: before.map(said(this.from)), after: after.map(said(this.to)) };
    return changeSentence(change, lang ?? 'JA');
  }
}

function shown(context: Context, part: Part, unit: UnitId): UnitState {
  const { moment } = part;
  return new UnitState(part.states.get(unit)!, moment, {
    date: moment.date,
    tree: () => sourceOf(context, moment.organization).loaders.tree.load(moment),
    above: part,
  });
}
