/**
 * Statements that each connection parses and plans once, by their names, with how their texts begin. Only calls of a function and
 * look-ups by a key: their plan is the same whatever the values are.
 */
const PREPARED = {
  append_revision: 'select append_revision(',
  organization_row: 'with newest as (',
};

/** The name under which the connection keeps the statement; undefined: it is planned anew for its values. */
export const preparedName = (text: string): string | undefined => {
  const begins = text.trimStart();
  return Object.entries(PREPARED).find(([, beginning]) => begins.startsWith(beginning))?.[0];
};
