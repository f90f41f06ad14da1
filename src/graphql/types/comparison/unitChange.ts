import { Ctx, Field, ObjectType } from 'type-graphql';
import type { ChangeKind as ChangeKindName } from '../../../domain/compare/changeKind.js';
import type { UnitChange as UnitChangeData } from '../../../domain/compare/unitChange.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { BetweenCharts as BetweenChartsRow } from '../../../queries/compare/betweenCharts.js';
import type { Compared } from '../../../queries/compare/compare.js';
import type { Side } from '../../../queries/compare/parts/partOfTree.js';
import type { RecordedEvent } from '../../../queries/record/events.js';
import { rowAt } from '../../../queries/units/whole/columns.js';
import { ChangeKind } from '../../scalars/enums.js';
import type { Context, DataSource } from '../../serving/context.js';
import { dataSourceOf } from '../../serving/dataSource.js';
import { type Lang, LangArg, sentenceIn } from '../lang.js';
import { Event } from '../record/event.js';
import { type ShownOn, shownIn } from '../units/shownOn.js';
import { UnitState } from '../units/unitState.js';
import { BetweenCharts } from './betweenCharts.js';
import { ChangeLine } from './changeLine.js';
import { changeLines } from './words/changeLines.js';
import type { LineOfChange as Line } from './words/lineOfChange.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One entry of a comparison: the units that successions join between the two moments, or one unit that differs.',
})
export class UnitChange {
  @Field(() => [ChangeKind], {
    description:
      'Everything that happened: a unit that moved and was renamed has both kinds. ABOLISHED is a unit that ended without a successor or was replaced (REPLACED), not one that ended by another succession.',
  })
  readonly kinds: ChangeKindName[];

  private said: Promise<Line[]> | undefined;

  constructor(
    private readonly change: UnitChangeData,
    private readonly compared: Compared,
    private readonly behind: Behind,
  ) {
    this.kinds = change.kinds;
  }

  @Field(() => [UnitState], {
    description: 'The units at the first moment, in the order of that tree. Empty: none of them existed.',
  })
  get before(): UnitState[] {
    return this.change.before.map((unit) => stateIn(this.compared.from, unit, this.behind.shown.from));
  }

  @Field(() => [UnitState], {
    description: 'The units at the second moment, in the order of that tree. Empty: none of them exists.',
  })
  get after(): UnitState[] {
    return this.change.after.map((unit) => stateIn(this.compared.to, unit, this.behind.shown.to));
  }

  @Field(() => [Event], {
    description:
      'The events that caused the difference, by effective day, then in the order recorded. For a CARRIED unit, the events of the units above it.',
  })
  async events(): Promise<Event[]> {
    const { organization, revision } = this.compared.to.moment;
    return (await this.behind.eventsOf(this.change)).map((row) => new Event(row, { organization, revision }));
  }

  @Field(() => BetweenCharts, {
    nullable: true,
    description:
      'The days of two charts, if the change is only known to have taken effect after the first of them, up to and including the second. Null: its day is known.',
  })
  between(): Promise<BetweenCharts | undefined> {
    return this.behind.chartsOf(this.change);
  }

  @Field(() => String, {
    description:
      'The change for people, in the style of an official notice. If the events explain it, each has a line of its own, separated by line breaks; otherwise it is one composed sentence. Of one day at two revisions it says what the record said and what it says.',
  })
  async sentence(@LangArg() lang: Lang, @Ctx() context: Context): Promise<string> {
    const lines = await this.linesOnce(context);
    return lines.map(({ sentence }) => sentenceIn(lang, sentence)).join('\n');
  }

  @Field(() => [ChangeLine], { description: 'The lines of `sentence`, each with its events.' })
  async lines(@Ctx() context: Context): Promise<ChangeLine[]> {
    const lines = await this.linesOnce(context);
    return lines.map((line) => new ChangeLine(line, this.compared.to.moment));
  }

  private linesOnce(context: Context): Promise<Line[]> {
    const source = dataSourceOf(context, this.compared.to.moment.organization);
    const { eventsOf, chartsOf } = this.behind;
    this.said ??= Promise.all([eventsOf(this.change), chartsOf(this.change)]).then(([events, charts]) =>
      changeLines(source, this.compared, this.change, { events, charts }),
    );
    return this.said;
  }
}

/** What the entries of a comparison are about, read when it is asked for. */
interface Behind {
  shown: BothShown;
  eventsOf(change: UnitChangeData): Promise<RecordedEvent[]>;
  chartsOf(change: UnitChangeData): Promise<BetweenChartsRow | undefined>;
}

/** Where the units of all entries of a comparison are shown. */
export interface BothShown {
  from: ShownOn;
  to: ShownOn;
}

export const bothShown = (source: DataSource, { from, to }: Compared): BothShown => ({
  from: shownAt(source, from),
  to: shownAt(source, to),
});

function shownAt({ loaders }: DataSource, side: Side): ShownOn {
  if ('units' in side) return shownIn(side);
  return {
    date: side.moment.date,
    tree: () => loaders.tree.load(side.moment),
    ancestors: () => side,
  };
}

function stateIn(side: Side, unit: UnitId, shown: ShownOn): UnitState {
  if (!('units' in side)) return new UnitState(side.states.get(unit)!, side.moment, shown);
  const { columns, placeOf } = side.units;
  const place = placeOf(unit)!;
  return new UnitState(rowAt(columns, place), side.moment, shown, place);
}
