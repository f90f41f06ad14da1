/** A GraphQL question as text, with the types of its variables and of its answer. */
export interface Question<Answer, Variables> {
  name: string;
  text: string;
  /** For the compiler alone. */
  answer?: (variables: Variables) => Answer;
}
