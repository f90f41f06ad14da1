import type { DocumentNode } from 'graphql';

/** A GraphQL document with the types of its variables and of what comes back. */
export interface Question<Answer, Variables> extends DocumentNode {
  /** For the compiler alone. */
  answer?: (variables: Variables) => Answer;
}
