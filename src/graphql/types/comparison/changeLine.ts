import { Field, ObjectType } from 'type-graphql';
import type { KnownOrganization } from '../../../queries/moment/moment.js';
import { type Lang, LangArg, sentenceIn } from '../lang.js';
import { Event } from '../record/event.js';
import type { LineOfChange as Line } from './words/lineOfChange.js';

@ObjectType({ simpleResolvers: true, description: "One line of an entry's sentence." })
export class ChangeLine {
  constructor(
    private readonly line: Line,
    private readonly known: KnownOrganization,
  ) {}

  @Field(() => String, { description: 'The line, without a line break.' })
  sentence(@LangArg('line') lang: Lang): string {
    return sentenceIn(lang, this.line.sentence);
  }

  @Field(() => [Event], { description: 'The events that the line is about.' })
  events(): Event[] {
    return this.line.events.map((row) => new Event(row, this.known));
  }
}
