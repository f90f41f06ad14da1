/** Values of scalars and enums as they are in an answer. */
import type { GraphQLLeafType } from 'graphql';

/** The value of a field, as JSON.stringify takes it. */
export type Read = (value: unknown) => unknown;

/** A value is a promise or a mistake: graphql-js has to make the list, and says what is wrong. */
export class NotAtHand extends Error {}

/** Nobody takes the promise any more, because graphql-js asks for the value again; if it then failed, that would end the process. */
export function notAtHand(value: unknown): never {
  if (value instanceof Promise) value.catch(() => {});
  throw new NotAtHand();
}

/** Their texts are sent as they are. */
const TEXTS = ['ID', 'String', 'LocalDate'];

export function leafReader(type: GraphQLLeafType): Read {
  const areTexts = TEXTS.includes(type.name);
  return (value) => {
    if (areTexts && typeof value === 'string') return value;
    if (value instanceof Promise || value instanceof Error || typeof value === 'function') notAtHand(value);
    const sent = type.serialize(value);
    if (sent == null) throw new NotAtHand();
    return sent;
  };
}
