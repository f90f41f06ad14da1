/** Every object that has an id, found again by it: with the same answers as where it was found. */
import { isInterfaceType } from 'graphql';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { describe, expect, it } from '../../support/jest.js';
import { recordedIsesaki } from '../isesaki.js';
import { fieldsOf } from './everyField.js';

const { ask, attempt } = await recordedIsesaki();
const schema = buildGraphqlSchema();
const nodeType = schema.getType('Node');
if (!isInterfaceType(nodeType)) throw new Error('the schema has no interface Node');
const types = schema.getPossibleTypes(nodeType).map(({ name }) => name);

/** Every id that appears in an answer, by its type. */
function idsIn(answer: unknown, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(answer)) for (const one of answer) idsIn(one, found);
  else if (typeof answer === 'object' && answer !== null) {
    const { __typename: type, id } = answer as { __typename?: string; id?: string };
    if (type && id) found.set(type, (found.get(type) ?? new Set()).add(id));
    for (const one of Object.values(answer)) idsIn(one, found);
  }
  return found;
}

const MOMENTS = [
  ['2026-03-31', 1],
  ['2026-04-01', 1],
  ['2026-03-31', 2],
  ['2026-04-01', 2],
] as const;

/** Objects of every type at two revisions and on two days, found from the organization downwards. */
const found = await ask<object>(`{ organization(code: "102041") {
  __typename id
  ${MOMENTS.map(
    ([date, revision], i) => `m${i}: asOf(date: "${date}", knownAt: { revision: ${revision} }) {
      __typename id
      units(under: "102041:u3") { __typename id unit { __typename id events { __typename id } } becauseOf { __typename id } }
      roots { __typename id }
      duties { duty { __typename id } }
      posts { post { __typename id } }
    }`,
  ).join('\n')}
  before: findUnits(name: "文書係", knownAt: { revision: 1 }) { __typename id states { __typename id } }
  unit(id: "102041:u6") { __typename id states { __typename id } events { __typename id supersededBy { __typename id } } }
  reorganizations { nodes { __typename id events { __typename id } } }
  revisions { nodes { __typename id } }
} }`);

const ids = idsIn(found);

/** The selection that this type of object is compared with: everything, one level deep. */
const selection = (type: string) => `... on ${type} { ${fieldsOf(type, 1)} }`;

/** Where an object is found in the ordinary way, by its id. */
function ordinaryWay(type: string, id: string): string {
  const [, name = '', day, revision = ''] = /^([^@~]+)(?:@([^~]+))?~(\d+)$/.exec(id) ?? ['', id];
  const knownAt = `knownAt: { revision: ${revision} }`;
  const all = fieldsOf(type, 1);
  const at = (date: string, inner: string) => `found: asOf(date: "${date}", ${knownAt}) { ${inner} }`;
  switch (type) {
    case 'Organization':
      return `found: asOf { date } ${all}`;
    case 'Snapshot':
      return at(day ?? '', all);
    case 'UnitState':
      return at(day ?? '', `unit(ref: "${name}") { ${all} }`);
    case 'Unit':
      return at('2026-03-31', `units { unit { ${all} } }`);
    case 'Duty':
      return at('2026-04-01', `duties { duty { ${all} } }`);
    case 'Post':
      return at('2026-04-01', `posts { post { ${all} } }`);
    case 'Event':
      return at('2026-04-01', `units { becauseOf { ${all} } }`);
    case 'Reorganization':
      return `found: reorganizations { nodes { ${all} } }`;
    default:
      return `found: revisions { nodes { ${all} } }`;
  }
}

function byId(answer: unknown, id: string): unknown {
  if (Array.isArray(answer)) {
    for (const one of answer) {
      const hit = byId(one, id);
      if (hit !== undefined) return hit;
    }
    return undefined;
  }
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ('__typename' in answer && 'id' in answer && answer.id === id && Object.keys(answer).length > 3)
    return answer;
  for (const one of Object.values(answer)) {
    const hit = byId(one, id);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

describe('an object found by its id', () => {
  it('exists for every type that implements Node, those of the baseline at two revisions', () => {
    expect([...ids.keys()].sort()).toEqual([...types].sort());
    // The city has no duty and no post at its first revision.
    for (const type of ['Snapshot', 'Unit', 'UnitState', 'Event']) {
      const revisions = [...ids.get(type)!].map((id) => /~(\d)$/.exec(id)?.[1]);
      expect(new Set(revisions)).toEqual(new Set(['1', '2']));
    }
  });

  it.each(types)('%s answers every field as where it was found in the ordinary way', async (type) => {
    let compared = 0;
    for (const id of [...ids.get(type)!].slice(0, 60)) {
      if (compared >= 6) break;
      const ordinary = await ask<{ organization: object }>(
        `{ organization(code: "102041") { ${ordinaryWay(type, id)} } }`,
      );
      const here =
        type === 'Organization' ? { ...ordinary.organization, found: undefined } : byId(ordinary, id);
      if (here === undefined) continue;
      const { node } = await ask<{ node: object }>(
        `query ($id: ID!) { node(id: $id) { ${selection(type)} } }`,
        { id },
      );
      expect(JSON.stringify(node)).toBe(JSON.stringify(here));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('says its own id and type, and many are found at once', async () => {
    for (const [type, some] of ids) {
      const asked = [...some].slice(0, 100);
      const { nodes } = await ask<{ nodes: object[] }>(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
        { ids: asked },
      );
      expect(nodes).toEqual(asked.map((id) => ({ __typename: type, id })));
    }
  });

  it('is null where nothing has the id', async () => {
    const missing = [
      '102041:u9999~2',
      '102041:u139~1',
      '102041:e9999~2',
      '102041:d99~2',
      '102041:p99~2',
      '102041:r2~2',
    ];
    const more = ['102041:r1~1', '102041:2~1', '102041:u6@2026-04-01~2', 'nobody'];
    const { nodes } = await ask<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [...missing, ...more],
    });
    expect(nodes).toEqual([...missing, ...more].map(() => null));
  });
});

describe('what is no address', () => {
  it.each([
    ['', 'finds no object'],
    ['102041:u6', 'finds no object'],
    ['102041:u6~', 'finds no object'],
    ['102041:u6~01', 'finds no object'],
    ['102041:d2@2026-04-01~2', 'finds no object'],
    ['102041:u6@2026-02-30~2', 'finds no object'],
    ['102041:u6~2-preview-0123abcd', 'provisional'],
    ['102041:u6~3', 'no revision 3'],
    ['nobody:u6~1', 'not registered'],
  ])('%j is refused by node and by nodes', async (id, words) => {
    const refusal = { message: expect.stringContaining(words), extensions: { code: 'BAD_USER_INPUT' } };
    const one = await attempt('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(one).toMatchObject({ data: { node: null }, errors: [refusal] });
    const many = await attempt('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['102041', id] });
    expect(many).toMatchObject({ data: { nodes: [{ id: '102041' }, null] }, errors: [refusal] });
  });

  it('more than a hundred ids at once are refused', async () => {
    const { errors } = await attempt('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(101).fill('102041'),
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
