/**
 * Reports which fields answer for the newest revision: all at the root and of an organization, unless they are known not to.
 * So a new field is live, and its answers are never called immutable, before somebody lists it here.
 */
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';

/** The same whatever is recorded later. */
const FIXED: readonly string[] = [
  'Query.cited',
  'Organization.code',
  'Organization.id',
  'Organization.timeZone',
];

/** Only finds the organization; what is asked of it decides. */
const NEUTRAL: readonly string[] = ['Query.organization'];

/** Made anew each time: what they say depends on more than the revisions of an organization. */
const NEVER_KEPT: readonly string[] = ['Organization.preview', 'Organization.verification'];

/** Changes the resolvers of the schema, which must not be in use by others. */
export function reportLiveFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getType('Organization')]) {
    if (!type || !('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) report(`${type.name}.${field.name}`, field as Field);
  }
}

type Field = GraphQLField<unknown, Context>;

function report(name: string, field: Field): void {
  if ([...FIXED, ...NEUTRAL].includes(name)) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    if (NEVER_KEPT.includes(name)) context.sources.dependOnMore();
    if (!isAtRevision(args)) context.sources.dependOnNewest();
    return resolve(source, args, context, info);
  };
}

/** The day that is left out is noted where the clock is read. */
const isAtRevision = (args: Record<string, unknown>): boolean => Object(args.knownAt).revision != null;
