/** The scalars of the API. Each refuses what it cannot mean, and says in two languages what would mend it. */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { type Day, isDay } from '../domain/day.js';

/** What a scalar throws: errors.ts lets it pass to the client. */
function refusal(ja: string, en: string): GraphQLError {
  return new GraphQLError(`${ja} / ${en}`, { extensions: { code: 'BAD_USER_INPUT', messages: { ja, en } } });
}

/** A value as it may be quoted in a sentence: short, and visible even where it holds odd characters. */
const quoted = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind;
}

function parseDay(value: unknown): Day {
  if (typeof value === 'string' && isDay(value)) return value;
  throw refusal(
    `${quoted(value)} は日付として読めません。0001-01-01 から 9999-12-31 までの実在する日を YYYY-MM-DD の形で書いてください(例: "2026-04-01")。`,
    `${quoted(value)} is not a day. Write a day that exists, from 0001-01-01 to 9999-12-31, as YYYY-MM-DD, such as "2026-04-01".`,
  );
}

export const LocalDate = new GraphQLScalarType<Day, Day>({
  name: 'LocalDate',
  description:
    "A calendar day, YYYY-MM-DD, in the organization's own time zone: from 0001-01-01 to 9999-12-31, and only days that exist. It is no instant; do not pass it through a type that has a time of day. Anything else is refused with BAD_USER_INPUT.",
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(textOf(node)),
  serialize: parseDay,
});

// The years that both RFC 3339 and the database can write.
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00.000Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? readInstant(value) : undefined;
  const time = instant?.getTime() ?? Number.NaN;
  if (instant && time >= FIRST_INSTANT && time <= LAST_INSTANT) return instant;
  throw refusal(
    `${quoted(value)} は時刻として読めません。時差を付けた RFC 3339 の形で書いてください(例: "2026-04-01T09:00:00+09:00")。`,
    `${quoted(value)} is not an instant. Write it as RFC 3339 with a zone, such as "2026-04-01T09:00:00+09:00".`,
  );
}

function readInstant(text: string): Date | undefined {
  try {
    return GraphQLDateTimeISO.parseValue(text);
  } catch {
    return undefined;
  }
}

export const DateTime = new GraphQLScalarType<Date, Date | string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description:
    'An instant as RFC 3339. Given out in UTC with milliseconds, such as 2026-04-01T00:00:00.000Z. Taken in with any zone, which must be written; digits below the millisecond are dropped. Anything else is refused with BAD_USER_INPUT.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textOf(node)),
});

function parseUnitRef(value: unknown): string {
  if (typeof value === 'string') return value;
  throw refusal(
    `${quoted(value)} では組織単位を指せません。ID、または "企画部/企画調整課" のような名称の列、または "@ref" を文字列で書いてください。`,
    `${quoted(value)} points at no unit. Write a string: an id, a path of names such as "企画部/企画調整課", or "@ref".`,
  );
}

export const UnitRef = new GraphQLScalarType<string, string>({
  name: 'UnitRef',
  description: [
    "How a person points at a unit: by its id; by the path of its names from the top, joined by '/', as in '企画部/企画調整課/政策係'; or by '@ref', the `ref` given to a new unit anywhere in the same input.",
    "Inside a name, '/' is written '\\/' and a leading '@' is written '\\@'. Names compare after NFKC, so full-width and half-width spellings find the same unit; what is stored stays as given.",
    'In a change, a path is read on the eve of its effective day. Where nothing stands there, or what stands there ends that day although a living unit is needed (under, after, into, to, replacedBy, holder), it is read in the tree of the effective day. In a query it is read on the day asked about; in a comparison on `to`, then on `from`.',
    'A path that fits two units is refused, and both ids are named.',
  ].join('\n'),
  parseValue: parseUnitRef,
  parseLiteral: (node) => parseUnitRef(node.kind === Kind.STRING ? node.value : textOf(node)),
  serialize: parseUnitRef,
});

export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value: objects, lists, strings, numbers, booleans and null.',
});
