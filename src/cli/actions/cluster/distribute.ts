import { distribute } from '../../../database/distribute/distribute.js';
import { badInput } from '../../../userError.js';
import { print, printJson } from '../../printing/terminal.js';
import { withDatabase } from '../../running/withDatabase.js';
import { obstacles } from './texts.js';

export async function distributeTables({ shards, json }: { shards: number; json?: true }): Promise<void> {
  const report = json ? () => {} : print;
  const done = await withDatabase((db) => distribute(db, shards, report));
  if ('obstacle' in done) throw badInput(obstacles[done.obstacle]);
  if (json) return printJson(done);
  const over = `${done.shards} shards on ${done.workers} ${done.workers === 1 ? 'worker' : 'workers'}`;
  print(
    done.isNew
      ? `The database is distributed: ${over}.`
      : `The database is distributed already: ${over}. Nothing was done.`,
  );
}
