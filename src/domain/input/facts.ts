/** From a change as a person says it to the fact that it records. */
import type { Problem } from '../problems/problem.js';
import type { Change, Verb, Verbs } from '../words/change.js';
import type { Event, Fact } from '../words/event.js';
import type { Draft, Pointers } from './pointers.js';
import type { DataOf, FactContext } from './verbs/verb.js';
import { fieldsAt, verbs } from './verbs/verbs.js';

/** The fact that a change of this verb records. */
export const factOf = <V extends Verb>(change: Change, verb: V, point: Pointers): Fact =>
  verbs[verb].fact(change[verb] as Verbs[V], point);

/** What is wrong with a resolved change in itself, on its eve. */
export const factProblems = (
  { verb, path }: Draft,
  { data, effectiveOn: day }: Event,
  { eve, organizationName, label }: Pick<FactContext, 'eve' | 'organizationName' | 'label'>,
): Problem[] => problemsOf(verb, data, { eve, organizationName, label, day, at: fieldsAt(path, verb) });

const problemsOf = <V extends Verb>(verb: V, data: DataOf<V>, context: FactContext): Problem[] =>
  verbs[verb].factProblems?.(data, context) ?? [];
