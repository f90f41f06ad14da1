/** Answers a subscription: each of its events as a query is answered, in a context of its own and within the same limits. */
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { patiently } from '../../follow/patiently.js';
import { type Context, finish } from './context.js';
import type { Execute } from './executing/executor.js';
import { isNotNow } from './unavailable.js';

/** A parsed and validated subscription. */
export interface Subscribing {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  /** One for each event, because loaders keep what they have read. */
  newContext(): Context;
}

export type Answers = AsyncGenerator<ExecutionResult, void, void>;

/** A result instead of answers: it is refused. */
export async function subscribe(
  schema: GraphQLSchema,
  execute: Execute,
  { document, operationName, variables, newContext }: Subscribing,
): Promise<Answers | ExecutionResult> {
  const contextValue = newContext();
  const refused = await execute.refusalOf({ document, operationName, variables, context: contextValue });
  if (refused) {
    await finish(contextValue);
    return { errors: [refused] };
  }
  const variableValues = variables;
  const source = await createSourceEventStream({
    schema,
    document,
    operationName,
    variableValues,
    contextValue,
  }).finally(() => finish(contextValue));
  if (!isStream(source)) return source;
  return answersTo(source[Symbol.asyncIterator](), async (event) => {
    const context = newContext();
    try {
      return await execute({ document, operationName, variables, context, event });
    } finally {
      await finish(context);
    }
  });
}

const isStream = (source: ExecutionResult | AsyncIterable<unknown>): source is AsyncIterable<unknown> =>
  Symbol.asyncIterator in source;

/**
 * The next event is taken from the source only when its answer is asked for, so a slow reader keeps nothing in memory. An
 * event without an answer ends the stream: whoever follows must not go on behind it.
 */
function answersTo(
  source: AsyncIterator<unknown>,
  answer: (event: unknown) => Promise<ExecutionResult>,
): Answers {
  const done = { done: true, value: undefined } as const;
  let isEnded = false;
  const end = async () => {
    isEnded = true;
    await source.return?.();
    return done;
  };
  const isLater = ({ errors = [] }: ExecutionResult) => errors.some(isNotNow);
  const answers: Answers = {
    async next() {
      if (isEnded) return done;
      const event = await source.next();
      if (event.done || isEnded) return end();
      const value = await patiently(
        () => answer(event.value),
        () => !isEnded,
        isLater,
      );
      if (value.data == null) await end();
      return { done: false, value };
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]: () => answers,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
  return answers;
}
