import { GraphQLError } from 'graphql';
import type { Bilingual } from '../../domain/words/bilingual.js';

/** The error of a request that is refused as a whole. `more`: what programs need to know beside the code. */
export const refusal = (
  code: string,
  status: number,
  { ja, en }: Bilingual,
  more: Record<string, unknown> = {},
): GraphQLError =>
  new GraphQLError(`${ja} / ${en}`, {
    extensions: { ...more, code, messages: { ja, en }, http: { status } },
  });
