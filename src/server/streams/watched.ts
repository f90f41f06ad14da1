/** Subscriptions report to what watches their request, as queries do. */
import { type GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Answers } from '../../graphql/serving/subscribe.js';
import { type Watch, watchedBy } from '../../telemetry/watch.js';
import type { Operation } from './operation.js';

/** Validation has shown that there is one, and that the schema has its field. */
export function reportOperation(watch: Watch, { document, operationName }: Operation): void {
  const [first] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  const field = first?.kind === Kind.FIELD ? first.name.value : 'fragment';
  const name = getOperationAST(document, operationName)?.name?.value;
  watch.operation({ name, type: 'subscription', field });
}

/** `errors`: as the client sees them. */
export function reportErrors(watch: Watch, errors: readonly GraphQLError[]): void {
  for (const { extensions } of errors) watch.failed(String(extensions.code));
}

/** The work for each event is done for the watch of the subscription, whoever asks for the event. */
export function watchEach(answers: Answers, watch: Watch): void {
  const next = answers.next;
  answers.next = () => watchedBy(watch, () => next());
}
