/** The scalars of the API. Each refuses other values with a text in both languages that says what would mend it. */
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import type { Bilingual } from '../../domain/words/bilingual.js';
import { type Day, isDay } from '../../domain/words/day.js';
import { readInstant } from '../../domain/words/instant.js';
import { notADay, notAnInstant, notAUnitRef } from './texts.js';

/** A scalar that is sent as text: how to read it, and what to say about a value that it refuses. */
interface TextScalar<In> {
  name: string;
  description: string;
  specifiedByURL?: string;
  /** Undefined: the text is refused. */
  read(text: string): In | undefined;
  /** `value`: as it may be quoted, shortened if long. */
  refusal(value: string): Bilingual;
}

function textScalar<In, Out>(
  { name, description, specifiedByURL, read, refusal }: TextScalar<In>,
  serialize: (value: unknown) => Out,
): GraphQLScalarType<In, Out> {
  const refuse = (value: string, node?: ValueNode): never => {
    const messages = refusal(value.length > 60 ? `${value.slice(0, 60)}…` : value);
    const extensions = { code: 'BAD_USER_INPUT', messages };
    throw new GraphQLError(`${messages.ja} / ${messages.en}`, { nodes: node, extensions });
  };
  return new GraphQLScalarType<In, Out>({
    name,
    description,
    specifiedByURL,
    serialize,
    parseValue: (value) =>
      (typeof value === 'string' ? read(value) : undefined) ?? refuse(JSON.stringify(value)),
    parseLiteral: (node) =>
      (node.kind === Kind.STRING ? read(node.value) : undefined) ?? refuse(print(node), node),
  });
}

export const LocalDate = textScalar<Day, Day>(
  {
    name: 'LocalDate',
    specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
    description:
      "A calendar day in the organization's time zone, written YYYY-MM-DD: a day that exists, from 0001-01-01 to 9999-12-31. It is not an instant, so do not convert it to a type with a time of day: a time zone could then move it to another day. Other values are refused with BAD_USER_INPUT.",
    read: (text) => (isDay(text) ? text : undefined),
    refusal: notADay,
  },
  String,
);

export const DateTime = textScalar<Date, Date | string>(
  {
    name: 'DateTime',
    specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
    description:
      'An instant, written as RFC 3339. Output is in UTC with milliseconds, such as 2026-04-01T00:00:00.000Z. Input may have any time zone, but must state one; digits below the millisecond are dropped. Other values are refused with BAD_USER_INPUT.',
    read: readInstant,
    refusal: notAnInstant,
  },
  GraphQLDateTimeISO.serialize,
);

export const UnitRef = textScalar<string, string>(
  {
    name: 'UnitRef',
    description: [
      "How a person points at a unit: by its id; by its path, which is the names from the top joined by '/', as in '企画部/企画調整課/政策係'; or by '@ref', where ref is the `ref` of a new unit anywhere in the same input.",
      "Inside a name, write '/' as '\\/' and a leading '@' as '\\@'. Names are compared after Unicode normalization (NFKC), so full-width and half-width spellings find the same unit; names are stored as given.",
      'In a change, a path is looked up in the tree of the eve, the day before the effective day. It is looked up in the tree of the effective day instead if no unit has it on the eve, or if that unit ends on the effective day where an active unit is needed (under, after, into, to, replacedBy, holder). In a query, a path is looked up on the day asked about; in a comparison on `to`, then on `from`.',
      'A path that fits several units is refused with BAD_USER_INPUT in a query and with a Problem in an input; the message names their ids.',
    ].join('\n'),
    read: (text) => text,
    refusal: notAUnitRef,
  },
  String,
);

export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  description: 'Any JSON value: objects, lists, strings, numbers, booleans and null.',
});
