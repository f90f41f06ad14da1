import { buildSchema, execute, isObjectType, parse } from 'graphql';
import { failLater, readOrFailLater } from '../../../src/graphql/serving/executing/failLater.js';
import { describe, expect, it } from '../../support/jest.js';

const LATER = 'later';

describe('a list of which one item fails at once does not end the process when another item fails afterwards', () => {
  it.each<[string, unknown]>([
    ['its resolver throws', { part: 'THROWS' }],
    ['its resolver gives a null that must not be', { part: 'NULL' }],
    ['a null that must not be lies at it', { part: { name: null } }],
    ['it has a list with a null that must not be', { part: 'EMPTY', parts: [null] }],
    ['it is a null that must not be', null],
  ])('%s', async (_, item) => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', hear);
    try {
      const { schema, failNow } = schemaWithFailing();
      const answer = execute({
        schema,
        document: parse('{ items { part { name } parts { name } } }'),
        rootValue: { items: [{ part: LATER }, item] },
        fieldResolver: readOrFailLater,
      });
      failNow();
      const { data, errors } = await answer;
      expect([data, errors?.length]).toEqual([null, 1]);
      // Node reports what nobody has handled after a turn of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  });
});

/** The part of an item is what it says, or fails when the test says so. */
function schemaWithFailing() {
  const schema = buildSchema(
    'type Query { items: [Item!]! } type Item { part: Part! parts: [Part!]! } type Part { name: String! }',
  );
  let failNow = () => {};
  const failing = new Promise((_, reject) => {
    failNow = () => reject(new Error('later'));
  });
  const partOf = ({ part }: { part: unknown }) => {
    if (part === 'THROWS') throw new Error('at once');
    if (part === 'NULL') return null;
    return part === LATER ? failing : part;
  };
  const [query, item] = [schema.getType('Query'), schema.getType('Item')];
  if (!isObjectType(query) || !isObjectType(item)) throw new Error('The schema has other types.');
  query.getFields().items!.resolve = ({ items }) => items;
  item.getFields().part!.resolve = partOf;
  item.getFields().parts!.resolve = ({ parts = [] }) => parts;
  failLater(schema);
  return { schema, failNow };
}
