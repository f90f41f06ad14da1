/** The rows of tables without the bodies outside the organization: old programs kept them in one column for both sides. */
export function withoutBodies(tables: Record<string, string[]>): Record<string, string[]> {
  return { ...tables, duty_transfer: (tables.duty_transfer ?? []).map(leftOut) };
}

function leftOut(row: string): string {
  const { outside: _, from_outside: __, to_outside: ___, ...transfer } = JSON.parse(row);
  return JSON.stringify(transfer);
}
