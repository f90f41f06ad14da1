/** Every field of the schema as a question, and every mutation as an input: what a stranger can try. */
import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { writeHeads } from '../../src/queries/follow/headsCursor.js';

export const schema = buildGraphqlSchema();

/** Words that only the hidden organization has. No question contains them. */
export const SECRET_WORDS = /極秘|内偵|潜入/;

const reorganization = {
  title: '機構改正',
  effectiveOn: '2026-06-01',
  changes: [{ create: { unit: { name: '新設部', kind: '部' } } }],
};
const reason = '確認のため';

/** An input of each mutation for an organization. A new mutation fails the tests until it is listed here. */
export const MUTATIONS: Record<string, (code: string) => object> = {
  registerOrganization: (code) => ({
    ...{ code, name: '登録市', knownFrom: '2025-04-01', idempotencyKey: 'k' },
    units: [{ name: '総務部', kind: '部' }],
  }),
  recordReorganization: (organization) => ({ organization, reorganization, idempotencyKey: 'k' }),
  rescheduleReorganization: (organization) => ({
    ...{ organization, reason, effectiveOn: '2026-05-01', reorganization: `${organization}:r1` },
  }),
  withdrawReorganization: (organization) => ({
    ...{ organization, reason, reorganization: `${organization}:r1` },
  }),
  rescheduleEvent: (organization) => ({
    ...{ organization, reason, event: `${organization}:e5`, effectiveOn: '2026-05-01' },
  }),
  correctEvent: (organization) => ({
    ...{ organization, reason, event: `${organization}:e5` },
    change: { rename: { unit: `${organization}:u1`, name: '別名部' } },
  }),
  voidEvent: (organization) => ({ organization, reason, event: `${organization}:e5` }),
  extendBaseline: (organization) => ({
    ...{ organization, reason, knownFrom: '2024-04-01', units: [{ name: '旧総務部', kind: '部' }] },
  }),
  widenBaseline: (organization) => ({
    ...{ organization, reason, units: [{ name: '追加部', kind: '部' }] },
  }),
};

export const mutationNames = Object.keys(schema.getMutationType()?.getFields() ?? {});

export function mutation(name: string): string {
  const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type;
  return `mutation ($input: ${type}) { ${name}(input: $input) {
    revision { number recordedBy } organization { code revision } problems { code path message events { id } }
    query { organizations { totalCount nodes { code } } } } }`;
}

/** Arguments that name something of an organization, or must be given. */
const ARGUMENTS: Record<string, (code: string) => string[]> = {
  'Query.node': (code) => [code, `${code}@2026-04-01~1`, ...idsOf(code)].map((id) => `(id: "${id}")`),
  'Query.nodes': (code) => [`(ids: ${JSON.stringify([code, ...idsOf(code)])})`],
  'Query.organization': (code) => [`(code: "${code}")`],
  'Query.organizations': (code) => [
    '',
    `(search: "${code}")`,
    '(search: "市")',
    '(first: 1)',
    `(after: "${cursor('organizations', code)}")`,
  ],
  'Query.cited': (code) => [`(citation: "${code}@2026-04-01~1")`, `(citation: "${code}@2026-04-01~9")`],
  'Query.changesSince': (code) => [`(citation: "${code}@2026-04-01~1")`],
  'Query.changesAfter': (code) => [
    '',
    `(cursor: "${writeHeads(new Map([[code, { number: 1, hash: '000000' }]]))}")`,
  ],
  'Query.searchUnits': (code) => [
    '(text: "部")',
    '(text: "部", first: 1)',
    '(text: "部", on: "2026-04-01")',
    `(text: "部", organization: "${code}")`,
  ],
  'Query.findUnits': () => ['(name: "総務部")', '(name: "総務部", first: 1)'],
  'Query.findDuties': () => ['(name: "事務")', '(name: "事務", first: 1)'],
  'Query.compareOrganizations': (code) => [`(left: "${code}", right: "${code}", on: "2026-04-01")`],
  'Organization.unit': (code) => [`(id: "${code}:u1")`],
  'Organization.duty': (code) => [`(id: "${code}:d1")`],
  'Organization.post': (code) => [`(id: "${code}:p1")`],
  'Organization.reorganization': (code) => [`(id: "${code}:r1")`],
  'Organization.findUnits': () => ['(name: "総務部")'],
  'Organization.findDuties': () => ['(name: "事務")'],
  'Organization.findPosts': () => ['(name: "部長")'],
  'Organization.asOf': () => ['(date: "2026-04-01")'],
  'Organization.nameOn': () => ['(date: "2026-04-01")'],
  'Organization.counts': (code) => ['(on: ["2026-04-01"])', `(on: ["2026-04-01"], under: "${code}:u1")`],
  'Organization.compare': (code) => [
    '(from: "2025-04-01", to: "2026-04-01")',
    `(from: "2025-04-01", to: "2026-04-01", under: "${code}:u1")`,
  ],
  'Organization.revisions': (code) => ['', `(filter: { unit: "${code}:u1" })`],
  'Organization.reorganizations': () => ['', '(search: "改正")'],
  'Organization.preview': (code) => [
    `(of: { void: { organization: "${code}", event: "${code}:e5", reason: "試し" } })`,
    '(of: { record: { title: "試し", effectiveOn: "2027-04-01", changes: [{ abolish: { unit: "企画部" } }] } })',
  ],
  'Snapshot.unit': (code) => [`(ref: "${code}:u1")`],
  'Snapshot.units': (code) => ['', `(under: "${code}:u1")`],
  'Unit.asOf': () => ['(date: "2026-04-01")'],
  'Duty.holderOn': () => ['(date: "2026-04-01")'],
  'Duty.outsideOn': () => ['(date: "2026-04-01")'],
};

const idsOf = (code: string) => ['u1', 'd1', 'p1', 'e1', 'r1', '1'].map((local) => `${code}:${local}~1`);

const cursor = (...content: string[]) => Buffer.from(JSON.stringify(content)).toString('base64url');

/** Fields whose arguments all say how to answer, not about what. */
const MANNERS = [
  'knownAt',
  'lang',
  'first',
  'after',
  'last',
  'before',
  'includeBelow',
  'direction',
  'until',
  'changedOnly',
];

interface Step {
  field: string;
  /** The variants of its arguments. */
  args: (code: string) => string[];
}

export interface FieldQuestion {
  /** Such as Organization.unit. */
  name: string;
  queries: string[];
}

/**
 * A question for each field of each type that a query can reach, by the shortest way from the root. On the way the
 * organization is `from`; the last field asks for `about`.
 */
export function everyField(from: string, about: string): FieldQuestion[] {
  const ways = shortestWays();
  return [...ways].flatMap(([typeName, way]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is not an object type`);
    return Object.values(type.getFields()).map((field) => ({
      name: `${typeName}.${field.name}`,
      queries: step(type, field)
        .args(about)
        .map((args) => questionOf(way, from, `${field.name}${args}${leaf(field)}`)),
    }));
  });
}

const questionOf = (way: Step[], from: string, last: string): string =>
  `{ ${way.reduceRight((inner, { field, args }) => `${field}${args(from)[0] ?? ''} { ${inner} }`, last)} }`;

const leaf = (field: GraphQLField<unknown, unknown>) => {
  const inner = getNamedType(field.type);
  if (inner.name === 'Node') return ' { __typename id }';
  if (!isObjectType(inner)) return '';
  const scalars = Object.values(inner.getFields())
    .filter(({ type, args }) => !isObjectType(getNamedType(type)) && args.length === 0)
    .map(({ name }) => name);
  return ` { ${['__typename', ...scalars].join(' ')}${contents(inner)} }`;
};

/** What a list contains, or which answers a difference is of. */
function contents(type: GraphQLObjectType): string {
  if (type.name === 'SnapshotChanges') return ' from { id } to { id }';
  if (type.name === 'OrganizationsCompared') return ' left { id } right { id }';
  const nodes = type.getFields().nodes;
  if (!nodes) return '';
  const inner = getNamedType(nodes.type);
  return isObjectType(inner) && inner.getFields().id ? ' nodes { id }' : '';
}

function step(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Step {
  const name = `${type.name}.${field.name}`;
  const args = ARGUMENTS[name];
  const unlisted = field.args.filter((arg) => !MANNERS.includes(arg.name));
  if (!args && unlisted.length > 0)
    throw new Error(
      `test/access/questions.ts does not say with which arguments a stranger would ask ${name}.`,
    );
  return { field: field.name, args: args ?? (() => ['']) };
}

function shortestWays(): Map<string, Step[]> {
  const ways = new Map<string, Step[]>([['Query', []]]);
  for (const [name, way] of ways) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (isObjectType(inner) && !ways.has(inner.name)) ways.set(inner.name, [...way, step(type, field)]);
    }
  }
  return ways;
}
