/** Requests of those who mean harm, and of programs that are broken: what each is, and the codes or the status that refuse it. */
import { asking, type Sent } from './send.js';

export type Hostile = [what: string, sent: Sent, refusal: string | number];

const bench = (fields: string) => `{ organization(code: "bench") { ${fields} } }`;
const onDay = (fields: string) => bench(`asOf(date: "2020-04-01") { ${fields} }`);
const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const nested = (levels: number, open: string, inner: string) =>
  open.repeat(levels) + inner + '}'.repeat(levels);
const page = 'query ($first: Int!) ';

const costly: Hostile[] = (
  [
    [
      'events of the revisions of events',
      bench('revisions { nodes { events { revision { events { id } } } } }'),
    ],
    ['the same by edges', bench('revisions { edges { node { events { revision { events { id } } } } } }')],
    [
      'the same by one event',
      '{ node(id: "bench:e1~1") { ... on Event { revision { events { revision { events { id } } } } } } }',
    ],
    ['events of the revisions of all units', onDay('units { becauseOf { revision { events { id } } } }')],
    ['causes and their revisions', onDay('units { causes { revision { events { id } } } }')],
    [
      'parents and children again and again',
      onDay(`units { ${nested(6, 'parent { children { ', 'name')}${'}'.repeat(6)} }`),
    ],
    [
      'children of parents of all units',
      onDay('units { parent { children { parent { children { name } } } } }'),
    ],
    [
      'units of the organizations of units',
      onDay('units { unit { organization { asOf { units { name } } } } }'),
    ],
    [
      'organizations of revisions',
      bench('revisions { nodes { events { revision { organization { asOf { units { name } } } } } } }'),
    ],
    [
      'states of units of states',
      onDay('units { unit { states { unit { states { parent { children { name } } } } } } }'),
    ],
    [
      'lineages of lineages',
      onDay(
        'units { unit { lineage { units { lineage { units { states { parent { children { children { name } } } } } } } } } }',
      ),
    ],
    [
      'events of all units with sentences',
      onDay('units { unit { events { sentence reading { sentence } revision { reason } } } }'),
    ],
    [
      'a page of the log with all sentences in both languages',
      bench('revisions { nodes { events { a: sentence b: sentence(lang: EN) c: sentence } } }'),
    ],
    ['all units with sixty fields', onDay(`units { ${times(60, (i) => `a${i}: name`)} }`)],
    [
      'the units of sixty days',
      bench(times(60, (i) => `d${i}: asOf(date: "20${10 + i}-04-01") { units { name } }`)),
    ],
    [
      'counts on a thousand days',
      bench(
        `counts(on: [${times(1000, (i) => `"2${String(i).padStart(3, '0')}-04-01"`)}]) { kinds { count } }`,
      ),
    ],
    [
      'four hundred searches',
      `{ ${times(400, (i) => `s${i}: searchUnits(text: "課${i}", organization: "bench") { totalCount }`)} }`,
    ],
    [
      'two hundred comparisons',
      bench(
        times(
          200,
          (i) => `c${i}: compare(from: "1990-04-01", to: "${2000 + i}-04-01") { changes { kinds } }`,
        ),
      ),
    ],
    [
      'comparison tables by the dozen',
      bench(
        times(
          20,
          (i) =>
            `c${i}: compare(from: "1990-04-01", to: "${2000 + i}-04-01") { table { before { path } after { path } } }`,
        ),
      ),
    ],
    ['verifications by the dozen', bench(times(20, (i) => `v${i}: verification { isIntact }`))],
    [
      'a thousand found units with their trees',
      '{ searchUnits(text: "係", organization: "bench", first: 1000) { nodes { states { parent { children { children { name } } } } events { revision { events { id } } } } } }',
    ],
    [
      'all objects of a hundred snapshots',
      `{ nodes(ids: [${times(100, (i) => `"bench@20${String(i).padStart(2, '0')}-04-01~1"`)}]) { ... on Snapshot { units { name } } } }`,
    ],
    [
      'one snapshot a hundred times',
      `{ ${times(100, (i) => `c${i}: cited(citation: "bench@2020-04-01~1") { units { name kind } }`)} }`,
    ],
    [
      'the same fragment in a hundred places',
      `{ ${times(100, (i) => `o${i}: organization(code: "bench") { ...F }`)} } fragment F on Organization { asOf(date: "2020-04-01") { units { name } } }`,
    ],
    [
      'duties below every unit and posts with events',
      onDay(
        'units { duties(includeBelow: true) { holder { children { name } } } children { children { parent { children { children { name } } } } } }',
      ),
    ],
    [
      'what a recording leads to',
      'mutation { voidEvent(input: { organization: "bench", reason: "x", event: "bench:e1" }) { organization { revisions { nodes { events { revision { events { id } } } } } } } }',
    ],
    [
      'any question behind a recording',
      'mutation { voidEvent(input: { organization: "bench", reason: "x", event: "bench:e1" }) { query { organization(code: "bench") { revisions { nodes { events { revision { events { id } } } } } } } } }',
    ],
  ] as const
).map(
  ([what, query]): Hostile => [
    what,
    asking(query),
    query.startsWith('mutation') ? 'UNAUTHENTICATED' : 'TOO_COSTLY',
  ],
);

/** Sizes that only the values of variables show. */
const hidden: Hostile[] = [
  [
    'a page of a thousand',
    asking(
      `${page}{ searchUnits(text: "係", first: $first) { nodes { events { revision { events { id } } } } } }`,
      { first: 1000 },
    ),
    'TOO_COSTLY',
  ],
  [
    'a page of the log',
    asking(
      `${page}{ organization(code: "bench") { revisions(first: $first) { nodes { events { revision { events { id } } } } } } }`,
      { first: 1 },
    ),
    'TOO_COSTLY',
  ],
  [
    'days',
    asking(
      'query ($on: [LocalDate!]!) { organization(code: "bench") { counts(on: $on) { kinds { count } } } }',
      { on: Array(900).fill('2020-04-01') },
    ),
    'TOO_COSTLY',
  ],
  [
    'ids',
    asking(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { revision { events { sentence } } } } }',
      { ids: Array(100).fill('bench:e1~1') },
    ),
    'TOO_COSTLY',
  ],
  [
    'the code',
    asking(
      'query ($code: ID!) { organization(code: $code) { asOf(date: "2020-04-01") { units { parent { children { parent { children { name } } } } } } } }',
      { code: 'bench' },
    ),
    'TOO_COSTLY',
  ],
  [
    'a condition',
    asking(
      'query ($all: Boolean!) { organization(code: "bench") { revisions { nodes { events @include(if: $all) { revision { events { id } } } } } } }',
      { all: true },
    ),
    'TOO_COSTLY',
  ],
  [
    'a condition the other way',
    asking(
      'query ($none: Boolean = false) { organization(code: "bench") { revisions { nodes { events @skip(if: $none) { revision { events { id } } } } } } }',
    ),
    'TOO_COSTLY',
  ],
  [
    'a default',
    asking(
      'query ($first: Int = 1000) { searchUnits(text: "係", first: $first) { nodes { events { revision { events { id } } } } } }',
    ),
    'TOO_COSTLY',
  ],
  [
    'a page above the largest',
    asking(`${page}{ organizations(first: $first) { nodes { code } } }`, { first: 1_000_000 }),
    'BAD_USER_INPUT',
  ],
  [
    'a page below zero',
    asking(`${page}{ organizations(first: $first) { nodes { code } } }`, { first: -1 }),
    'BAD_USER_INPUT',
  ],
  [
    'a day that is none',
    asking('query ($d: LocalDate!) { organization(code: "bench") { asOf(date: $d) { id } } }', {
      d: '2026-02-30',
    }),
    'BAD_USER_INPUT',
  ],
  [
    'a list for a text',
    asking('query ($c: ID!) { organization(code: $c) { name } }', { c: ['bench'] }),
    'BAD_USER_INPUT',
  ],
  [
    'a deep list',
    asking('query ($c: ID!) { organization(code: $c) { name } }', {
      c: JSON.parse('['.repeat(1000) + ']'.repeat(1000)),
    }),
    'BAD_USER_INPUT',
  ],
  [
    'none where one is needed',
    asking('query ($c: ID!) { organization(code: $c) { name } }'),
    'BAD_USER_INPUT',
  ],
  [
    'two ways to say what is known',
    asking(bench('asOf(knownAt: { revision: 1, instant: "2026-01-01T00:00:00Z" }) { id }')),
    'BAD_USER_INPUT',
  ],
];

const unitBomb = (levels: number) =>
  `{ organization(code: "bench") { asOf(date: "2020-04-01") { roots { ...F0 } } } } ${times(levels, (i) => `fragment F${i} on UnitState { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`)} fragment F${levels} on UnitState { name }`;

const documents: Hostile[] = (
  [
    ['a circle of one fragment', '{ ...F } fragment F on Query { ...F }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a circle of two fragments',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a circle through fields',
      `${onDay('units { ...A }')} fragment A on UnitState { parent { ...B } } fragment B on UnitState { children { ...A } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a fragment of another type',
      `${onDay('units { ...A }')} fragment A on Revision { number }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a fragment that nobody uses',
      '{ __typename } fragment A on Query { __typename }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a fragment that nobody wrote', '{ ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['fragments that double forty times', unitBomb(40), 'DOCUMENT_TOO_LARGE'],
    ['fragments that double fifteen times', unitBomb(15), 'DOCUMENT_TOO_LARGE'],
    [
      'fragments below sixty fields',
      `{ organization(code: "bench") { asOf { roots { ...F0 } } } } ${times(60, (i) => `fragment F${i} on UnitState { parent { ...F${i + 1} } }`)} fragment F60 on UnitState { name }`,
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'two thousand and one fragments',
      `{ ...F } ${'fragment F on Query { ...F } '.repeat(2001)}`,
      'DOCUMENT_TOO_LARGE',
    ],
    ['a hundred thousand fields', `{ ${'__typename '.repeat(100_000)}}`, 'DOCUMENT_TOO_LARGE'],
    ['501 aliases', `{ ${times(501, (i) => `a${i}: __typename`)} }`, 'DOCUMENT_TOO_LARGE'],
    [
      'ten thousand aliases of a field with arguments',
      `{ ${times(10_000, (i) => `a${i}: organization(code: "bench") { name }`)} }`,
      'DOCUMENT_TOO_LARGE',
    ],
    ['501 directives', `{ ${'__typename @include(if: true) '.repeat(501)}}`, 'DOCUMENT_TOO_LARGE'],
    ['directives at one field', `{ __typename ${'@skip(if: false) '.repeat(5_000)}}`, 'DOCUMENT_TOO_LARGE'],
    ['directives that nobody knows', `{ __typename ${'@no '.repeat(400)}}`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'the same directive twice',
      '{ __typename @include(if: true) @include(if: true) }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a directive where it may not be', 'query @skip(if: true) { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      '51 levels of fields',
      onDay(nested(51, 'roots { parent { ', 'name') + '}'.repeat(51)),
      'DOCUMENT_TOO_LARGE',
    ],
    ['five thousand levels', '{ a'.repeat(5_000) + '}'.repeat(5_000), 'BAD_USER_INPUT'],
    [
      'five thousand brackets of a list',
      `{ organization(code: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { name } }`,
      'BAD_USER_INPUT',
    ],
    [
      'five thousand braces of an object',
      `{ organization(code: ${'{a:'.repeat(5_000)}1${'}'.repeat(5_000)}) { name } }`,
      'BAD_USER_INPUT',
    ],
    [
      'half a million values',
      `{ organization(code: [${'1 '.repeat(250_000)}]) { name } }`,
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'repeated fields to be compared',
      `{ ${'organization(code: "bench") { name } '.repeat(950)} }`,
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'fields that conflict',
      '{ a: organization(code: "bench") { name } a: organization(code: "x") { name } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['no field', '{ }', 'GRAPHQL_PARSE_FAILED'],
    ['no document', '', 'BAD_REQUEST'],
    ['only a comment', '# nothing', 'GRAPHQL_PARSE_FAILED'],
    ['a text that does not end', '{ organization(code: "bench', 'GRAPHQL_PARSE_FAILED'],
    ['a control character', '{ \u0007 }', 'GRAPHQL_PARSE_FAILED'],
    ['a NUL in a value', '{ organization(code: "a\\u0000b") { name } }', 'BAD_USER_INPUT'],
    ['half a surrogate pair', '{ organization(code: "\\uD800") { name } }', 'GRAPHQL_PARSE_FAILED'],
    [
      'a number that no type holds',
      bench('revisions(first: 99999999999999999999) { totalCount }'),
      'BAD_USER_INPUT',
    ],
    ['a type definition', 'type Query { a: String }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a field that nobody knows', '{ passwords }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a subscription over HTTP',
      'subscription { revisionRecorded(organization: "bench") { number } }',
      'SUBSCRIPTION_OVER_HTTP',
    ],
    [
      'a deep question about the schema',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a wide question about the schema',
      `{ ${times(90, (i) => `a${i}: __schema { types { fields { args { name type { name } } } } }`)} }`,
      'TOO_COSTLY',
    ],
    [
      'a recording by nobody',
      'mutation { registerOrganization(input: { code: "x", name: "x", knownFrom: "2020-04-01", units: [] }) { revision { number } } }',
      'UNAUTHENTICATED',
    ],
  ] as const
).map(([what, query, code]): Hostile => [what, asking(query), code]);

const query = JSON.stringify({ query: '{ __typename }' });
const type = (value: string) => ({ 'content-type': value });
const get = (query: string, headers: Record<string, string> = { 'apollo-require-preflight': 'x' }): Sent => ({
  method: 'GET',
  path: `/graphql?query=${encodeURIComponent(query)}`,
  headers,
});

const http: Hostile[] = [
  ['a body of eleven megabytes', { body: JSON.stringify({ query: 'x'.repeat(11_000_000) }) }, 413],
  ['a body of zeros', { body: Buffer.alloc(1_000_000) }, 400],
  ['a body that is no JSON', { body: '{ query: "{ __typename }" }' }, 400],
  ['a body that ends too soon', { body: '{"query": "{ __typename' }, 400],
  ['a body that is a text', { body: '"{ __typename }"' }, 400],
  ['a body that is a number', { body: '1' }, 400],
  ['a body that is null', { body: 'null' }, 400],
  ['an empty body', { body: '' }, 400],
  ['an empty object', { body: '{}' }, 400],
  ['a batch of one', { body: `[${query}]` }, 400],
  ['a batch of a thousand', { body: `[${Array(1000).fill(query).join(',')}]` }, 400],
  ['an empty batch', { body: '[]' }, 400],
  ['a query that is a number', { body: '{"query": 1}' }, 400],
  ['a query that is a list', { body: '{"query": ["{ __typename }"]}' }, 400],
  ['variables that are a text', { body: '{"query": "{ __typename }", "variables": "x"}' }, 400],
  ['variables that are a list', { body: '{"query": "{ __typename }", "variables": [1]}' }, 400],
  [
    'an operation that is missing',
    { body: '{"query": "query A { __typename }", "operationName": "B"}' },
    400,
  ],
  [
    'a name of an operation that is a number',
    { body: '{"query": "query A { __typename }", "operationName": 1}' },
    400,
  ],
  [
    'which of two operations is not said',
    { body: '{"query": "query A { __typename } query B { __typename }"}' },
    400,
  ],
  [
    'bytes that are not UTF-8',
    { body: Buffer.concat([Buffer.from('{"query": "{ a'), Buffer.from([0xff, 0xfe]), Buffer.from('}"}')]) },
    400,
  ],
  ['Shift_JIS', { body: query, headers: type('application/json; charset=shift_jis') }, 415],
  [
    'UTF-16',
    { body: Buffer.from(query, 'utf16le'), headers: type('application/json; charset=utf-16le') },
    415,
  ],
  ['UTF-7', { body: query, headers: type('application/json; charset=utf-7') }, 415],
  ['a plain text', { body: query, headers: type('text/plain') }, 400],
  [
    'a form of a page',
    { body: 'query=%7B__typename%7D', headers: type('application/x-www-form-urlencoded') },
    400,
  ],
  ['a form with files', { body: query, headers: type('multipart/form-data; boundary=x') }, 400],
  ['the type of a query document', { body: '{ __typename }', headers: type('application/graphql') }, 400],
  ['XML', { body: '<query/>', headers: type('application/xml') }, 400],
  ['an encoding that nobody knows', { body: query, headers: { 'content-encoding': 'secret' } }, 415],
  [
    'what says that it is compressed and is not',
    { body: query, headers: { 'content-encoding': 'gzip' } },
    400,
  ],
  ['a length that is a lie', { body: query, headers: { 'content-encoding': 'deflate' } }, 400],
  ['a GET of another page', get('{ __typename }', { 'content-type': 'text/plain' }), 400],
  [
    'a GET that records',
    get(
      'mutation { voidEvent(input: { organization: "bench", reason: "x", event: "y" }) { revision { number } } }',
    ),
    405,
  ],
  [
    'a GET without a query',
    { method: 'GET', path: '/graphql', headers: { 'apollo-require-preflight': 'x' } },
    400,
  ],
  [
    'a GET with half a variable',
    {
      method: 'GET',
      path: '/graphql?query=%7B__typename%7D&variables=%7B',
      headers: { 'apollo-require-preflight': 'x' },
    },
    400,
  ],
  [
    'a GET with a costly question',
    get(bench('revisions { nodes { events { revision { events { id } } } } }')),
    400,
  ],
  [
    'a GET with two queries',
    {
      method: 'GET',
      path: '/graphql?query=%7B__typename%7D&query=%7B__typename%7D',
      headers: { 'apollo-require-preflight': 'x' },
    },
    400,
  ],
  ['a PUT', { method: 'PUT', body: query }, 405],
  ['a DELETE', { method: 'DELETE' }, 405],
  ['another host', { body: query, headers: { host: 'evil.example' } }, 421],
  ['a token that is none', { body: query, headers: { authorization: 'Bearer x.y.z' } }, 401],
  ['an address that is no address', { method: 'GET', path: '/graphql/%E0%A4%A' }, 404],
];

export const hostile: Hostile[] = [...costly, ...hidden, ...documents, ...http];
