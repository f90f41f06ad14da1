/**
 * Statements that each connection parses and plans once. Only calls of a function: their plan is the same whatever the
 * values are.
 */
const PREPARED = ['append_revision'];

/** The name under which the connection keeps the statement; undefined: it is planned anew for its values. */
export const preparedName = (text: string): string | undefined =>
  PREPARED.find((name) => text.trimStart().startsWith(`select * from ${name}(`));
