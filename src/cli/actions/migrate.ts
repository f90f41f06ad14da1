import { print, printJson } from '../printing/terminal.js';
import { withDatabase } from '../running/withDatabase.js';

export async function migrate({ json }: { json?: true }): Promise<void> {
  const applied = await withDatabase(async (_db, applied) => applied);
  if (json) return printJson({ applied });
  print(applied.length === 0 ? 'The tables are up to date.' : `Applied ${applied.join(', ')}.`);
}
