/** The arguments of a paged list. Each is its own decorator, since each stands at its own parameter. */
import { Arg, Int } from 'type-graphql';
import { largestPage, usualPage } from '../../queries/paging/page.js';

const cursor = (name: string, description: string) => () =>
  Arg(name, () => String, { nullable: true, description });

export const FirstArg = () =>
  Arg('first', () => Int, {
    nullable: true,
    description: `How many from the beginning, 0 to ${largestPage}; not together with \`last\`. Neither of them: ${usualPage}.`,
  });

export const LastArg = () =>
  Arg('last', () => Int, {
    nullable: true,
    description: `How many from the end, 0 to ${largestPage}, still in the order of the list; not together with \`first\`.`,
  });

export const AfterArg = cursor('after', 'Only what comes after this cursor of the same list.');
export const BeforeArg = cursor('before', 'Only what comes before this cursor of the same list.');
