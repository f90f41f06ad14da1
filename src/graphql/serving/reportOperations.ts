/** Reports to whatever watches the request which operation it is, and the codes of the errors in its answer. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { currentWatch } from '../../telemetry/watch.js';
import type { Context } from './context.js';

export const reportOperations: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation, operationName, contextValue }) {
      if (!operation) return;
      const { operation: type } = operation;
      const reported = { name: operationName ?? undefined, type, field: firstFieldOf(operation) };
      contextValue.sources.operation = reported;
      currentWatch()?.operation(reported);
    },
    async willSendResponse({ response: { body }, errors = [] }) {
      const shown = body.kind === 'single' ? (body.singleResult.errors ?? []) : errors;
      for (const { extensions } of shown) currentWatch()?.failed(String(extensions?.code));
    },
  }),
};

/** Validation has shown that the schema has it. */
function firstFieldOf({ selectionSet }: OperationDefinitionNode): string {
  const [first] = selectionSet.selections;
  return first?.kind === 'Field' ? first.name.value : 'fragment';
}
