/**
 * Compiles queries with large answers into functions (graphql-jit), which takes a few milliseconds and makes the answer in
 * less than half the time. graphql-js alone says what an answer is: it makes the small ones, and makes an answer again
 * whenever the compiled query had an error, so that every message, path and null is its own.
 */
import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getOperationAST,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.js';

export type Compiled = (
  event: unknown,
  context: Context,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult>;

export type Compile = (document: DocumentNode, operationName?: string | null) => Compiled | undefined;

/** Compiling is worth while from this price on, in points. */
export const LARGE = 5_000;

/** A document with more nodes would take long to compile. */
const MOST_NODES = 2_000;

/** Each document is compiled once, as long as Apollo keeps it. Undefined: graphql-js answers it. */
export function compilerOf(schema: GraphQLSchema): Compile {
  const known = new WeakMap<DocumentNode, Map<string, Compiled | undefined>>();
  return (document, operationName) => {
    const byName = known.get(document) ?? new Map<string, Compiled | undefined>();
    known.set(document, byName);
    const name = operationName ?? '';
    if (!byName.has(name)) byName.set(name, compiled(schema, document, operationName));
    return byName.get(name);
  };
}

function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): Compiled | undefined {
  if (getOperationAST(document, operationName)?.operation !== 'query' || !isCompilable(document))
    return undefined;
  const query = compileQuery(schema, document, operationName ?? undefined, {
    // Our own texts, numbers and enums are what the schema says they are. Other scalars are still serialized.
    disableLeafSerialization: true,
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(query)) return undefined;
  return async (event, context, variables) => query.query(event, context, variables);
}

/** What a variable decides is left to graphql-js: a fragment may be in several places, under several conditions. */
const CONDITIONS: readonly string[] = [GraphQLSkipDirective.name, GraphQLIncludeDirective.name];

function isCompilable(document: DocumentNode): boolean {
  let nodes = 0;
  let isSimple = true;
  visit(document, {
    enter(node) {
      nodes += 1;
      if (node.kind === 'Directive' && CONDITIONS.includes(node.name.value)) isSimple = false;
      // Questions about the schema itself.
      if (node.kind === 'Field' && node.name.value.startsWith('__') && node.selectionSet) isSimple = false;
      if (nodes > MOST_NODES) isSimple = false;
      return isSimple ? undefined : BREAK;
    },
  });
  return isSimple;
}
