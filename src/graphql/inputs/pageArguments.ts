/** The arguments of a paged list: one decorator for each parameter. */
import { Arg, Int } from 'type-graphql';
import { largestPage, usualPage } from '../../queries/paging/page.js';

const cursor = (name: string, description: string) => () =>
  Arg(name, () => String, { nullable: true, description });

export const FirstArg = () =>
  Arg('first', () => Int, {
    nullable: true,
    description: `How many entries from the beginning, 0 to ${largestPage}. Not together with \`last\`. If neither is given: ${usualPage}.`,
  });

export const LastArg = () =>
  Arg('last', () => Int, {
    nullable: true,
    description: `How many entries from the end, 0 to ${largestPage}, still in the order of the list. Not together with \`first\`.`,
  });

export const AfterArg = cursor(
  'after',
  'Only entries after this cursor, exclusive. The cursor must come from the same list.',
);
export const BeforeArg = cursor(
  'before',
  'Only entries before this cursor, exclusive. The cursor must come from the same list.',
);
