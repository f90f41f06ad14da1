import { Arg, Field, ObjectType } from 'type-graphql';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { Language } from '../../scalars/enums.js';
import { Event } from '../record/event.js';
import type { LineOfChange as Line } from './lineOfChange.js';

@ObjectType({ simpleResolvers: true, description: "One line of an entry's sentence." })
export class ChangeLine {
  constructor(
    private readonly line: Line,
    private readonly known: KnownOrganization,
  ) {}

  @Field(() => String, { description: 'The line, without a line break.' })
  sentence(
    @Arg('lang', () => Language, {
      nullable: true,
      defaultValue: 'JA',
      description: 'The language of the line.',
    })
    lang: 'JA' | 'EN' | null,
  ): string {
    const { ja, en } = this.line.sentence;
    return lang === 'EN' ? en : ja;
  }

  @Field(() => [Event], { description: 'The events that the line is about.' })
  events(): Event[] {
    return this.line.events.map((row) => new Event(row, this.known));
  }
}
