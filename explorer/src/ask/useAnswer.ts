/** The answer to a question, kept: an answer at a revision never changes, so it is asked for once. */
import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import { ask } from './ask.js';
import type { Question } from './questions/question.js';

const LIVE_FOR = 5_000;

function answering<Answer, Variables>(question: Question<Answer, Variables>, variables: Variables) {
  const isLasting = typeof variables === 'object' && variables !== null && 'revision' in variables;
  return {
    queryKey: [question.name, variables] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => ask(question, variables, signal),
    staleTime: isLasting ? Number.POSITIVE_INFINITY : LIVE_FOR,
  };
}

/** `variables` undefined: not to be asked yet. While the next answer comes, the one before stays. */
export function useAnswer<Answer, Variables>(
  question: Question<Answer, Variables>,
  variables: Variables | undefined,
) {
  return useQuery({
    ...answering(question, variables as Variables),
    enabled: variables !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Asks for what is likely to be looked at next. */
export const inAdvance = <Answer, Variables>(
  client: QueryClient,
  question: Question<Answer, Variables>,
  variables: Variables,
): Promise<Answer> => client.fetchQuery(answering(question, variables));
