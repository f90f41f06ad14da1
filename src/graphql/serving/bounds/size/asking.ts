import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.js';
import type { Finding } from '../admission.js';

/** How the size of an answer is asked for. */
export interface Asking extends Finding {
  /** Of any field of the question. */
  info: GraphQLResolveInfo;
  context: Context;
}

export interface Found {
  result: unknown;
  /** How often it appears in the answer. */
  times: number;
}

/** Objects, and how often each appears in the answer. */
export type Objects = Map<unknown, number>;
