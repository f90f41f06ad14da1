import { buildSchema, execute, isObjectType, parse } from 'graphql';
import { failLater } from '../../../src/graphql/serving/executing/failLater.js';
import { describe, expect, it } from '../../support/jest.js';

describe('a list of which one item throws', () => {
  it('does not end the process when another item fails afterwards', async () => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', hear);
    try {
      const schema = buildSchema(
        'type Query { items: [Item!]! } type Item { part: Part! } type Part { name: String! }',
      );
      let failNow = () => {};
      const failing = new Promise((_, reject) => {
        failNow = () => reject(new Error('later'));
      });
      const item = schema.getType('Item');
      if (isObjectType(item))
        item.getFields().part!.resolve = (throws: boolean) => {
          if (throws) throw new Error('at once');
          return failing;
        };
      failLater(schema);
      const answer = execute({
        schema,
        document: parse('{ items { part { name } } }'),
        rootValue: { items: [false, true] },
      });
      failNow();
      expect((await answer).errors?.map(({ message }) => message)).toHaveLength(1);
      // Node reports what nobody has handled after a turn of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  });
});
