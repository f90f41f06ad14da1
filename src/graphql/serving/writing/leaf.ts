/** Values of scalars and enums as they are in an answer. */
import type { GraphQLLeafType } from 'graphql';
import type { Write } from './output.js';

/** A value is a promise or a mistake: graphql-js has to make the list, and says what is wrong. */
export class NotAtHand extends Error {}

/** Nobody takes the promise any more, because graphql-js asks for the value again; if it then failed, that would end the process. */
export function notAtHand(value: unknown): never {
  if (value instanceof Promise) value.catch(() => {});
  throw new NotAtHand();
}

/** Their texts are sent as they are. */
const TEXTS = ['ID', 'String', 'LocalDate'];

export const isSentAsText = ({ name }: GraphQLLeafType): boolean => TEXTS.includes(name);

export function leafWriter(type: GraphQLLeafType): Write {
  const isText = isSentAsText(type);
  return (value, { json }) => {
    if (isText && typeof value === 'string') return json.text(value);
    if (value instanceof Promise || value instanceof Error || typeof value === 'function') notAtHand(value);
    const sent = type.serialize(value);
    if (sent == null) throw new NotAtHand();
    json.value(sent);
  };
}
