import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isCode, readAddress } from '../../domain/words/address.js';
import { badInput } from '../../userError.js';
import type { Context } from '../serving/context.js';
import { Node } from '../types/node.js';
import { Organization } from '../types/organization.js';
import { nodeAt } from './nodeAt.js';
import { malformedId, mostNodes, provisionalId, tooManyIds } from './texts.js';

/** Objects by their addresses. */
@Resolver()
export class NodeRoot {
  @Query(() => Node, {
    nullable: true,
    description:
      'The object with this address, as it was known then: every field answers as when its id was given. Null: there is none. Refused with BAD_USER_INPUT: what is not an address (a lasting name is none), a provisional one of a preview, a revision that is not recorded yet.',
  })
  node(
    @Arg('id', () => ID, {
      description: 'The `id` of an object, such as 102041:u6~2, or the code of an organization.',
    })
    id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    return nodeById(context, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `The objects with these addresses, at most ${mostNodes}, in this order; each as \`node\` answers for it.`,
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'The ids of the objects.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<Node | null>[] {
    if (ids.length > mostNodes) throw badInput(tooManyIds(ids.length));
    return ids.map((id) => nodeById(context, id));
  }
}

async function nodeById(context: Context, id: string): Promise<Node | null> {
  if (isCode(id)) {
    const row = await context.loaders.organization.load(id);
    return row ? new Organization(row) : null;
  }
  const address = readAddress(id);
  if (address === 'PROVISIONAL') throw badInput(provisionalId(id));
  if (address === 'MALFORMED') throw badInput(malformedId(id));
  return nodeAt(context, id, address);
}
