/** The scalars of the API. Each refuses what it cannot mean, and says in two languages what would mend it. */
import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { type Day, isDay } from '../../domain/words/day.js';

/** A scalar that comes in as text: how to read it (undefined: it cannot be read), and what would mend it. */
interface TextScalar<In> {
  name: string;
  description: string;
  read(text: string): In | undefined;
  /** Two sentences, with the value as it may be quoted. */
  refusal(value: string): { ja: string; en: string };
}

function textScalar<In, Out>(
  { name, description, read, refusal }: TextScalar<In>,
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
    description:
      "A calendar day, YYYY-MM-DD, in the organization's own time zone: from 0001-01-01 to 9999-12-31, and only days that exist. It is no instant; do not pass it through a type that has a time of day. Anything else is refused with BAD_USER_INPUT.",
    read: (text) => (isDay(text) ? text : undefined),
    refusal: (value) => ({
      ja: `${value} は日付として読めません。0001-01-01 から 9999-12-31 までの実在する日を YYYY-MM-DD の形で書いてください(例: "2026-04-01")。`,
      en: `${value} is not a day. Write a day that exists, from 0001-01-01 to 9999-12-31, as YYYY-MM-DD, such as "2026-04-01".`,
    }),
  },
  String,
);

// The years that both RFC 3339 and the database can write.
const firstInstant = Date.parse('0001-01-01T00:00:00.000Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

function readInstant(text: string): Date | undefined {
  try {
    const instant = GraphQLDateTimeISO.parseValue(text);
    return instant.getTime() >= firstInstant && instant.getTime() <= lastInstant ? instant : undefined;
  } catch {
    return undefined;
  }
}

export const DateTime = textScalar<Date, Date | string>(
  {
    name: 'DateTime',
    description:
      'An instant as RFC 3339. Given out in UTC with milliseconds, such as 2026-04-01T00:00:00.000Z. Taken in with any zone, which must be written; digits below the millisecond are dropped. Anything else is refused with BAD_USER_INPUT.',
    read: readInstant,
    refusal: (value) => ({
      ja: `${value} は時刻として読めません。時差を付けた RFC 3339 の形で書いてください(例: "2026-04-01T09:00:00+09:00")。`,
      en: `${value} is not an instant. Write it as RFC 3339 with a zone, such as "2026-04-01T09:00:00+09:00".`,
    }),
  },
  GraphQLDateTimeISO.serialize,
);

export const UnitRef = textScalar<string, string>(
  {
    name: 'UnitRef',
    description: [
      "How a person points at a unit: by its id; by the path of its names from the top, joined by '/', as in '企画部/企画調整課/政策係'; or by '@ref', the `ref` given to a new unit anywhere in the same input.",
      "Inside a name, '/' is written '\\/' and a leading '@' is written '\\@'. Names compare after NFKC, so full-width and half-width spellings find the same unit; what is stored stays as given.",
      'In a change, a path is read on the eve of its effective day. Where nothing stands there, or what stands there ends that day although a living unit is needed (under, after, into, to, replacedBy, holder), it is read in the tree of the effective day. In a query it is read on the day asked about; in a comparison on `to`, then on `from`.',
      'A path that fits two units is refused, and both ids are named.',
    ].join('\n'),
    read: (text) => text,
    refusal: (value) => ({
      ja: `${value} では組織単位を指せません。ID、"企画部/企画調整課" のような名称の経路、または "@ref" を文字列で書いてください。`,
      en: `${value} points at no unit. Write a string: an id, a path of names such as "企画部/企画調整課", or "@ref".`,
    }),
  },
  String,
);

export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value: objects, lists, strings, numbers, booleans and null.',
});
