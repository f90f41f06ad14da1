import { isolate, type Shard, shardOf } from '../../../database/distribute/isolate.js';
import { badInput } from '../../../userError.js';
import { requireOrganization } from '../../asking/requireOrganization.js';
import { print, printJson } from '../../printing/terminal.js';
import { withDatabase } from '../../running/withDatabase.js';
import { notDistributed } from './texts.js';

interface Options {
  blockWrites?: true;
  json?: true;
}

export async function isolateOrganization(code: string, { blockWrites, json }: Options): Promise<void> {
  await withDatabase(async (db) => {
    const { id } = await requireOrganization(db, code);
    const find = async (): Promise<Shard> => {
      const found = await shardOf(db, id);
      if (!found) throw badInput(notDistributed);
      return found;
    };
    const before = await find();
    if (!before.isOwn) await isolate(db, id, blockWrites ? 'wait' : 'go on');
    const { shard, node } = await find();
    if (json) printJson({ isNew: !before.isOwn, shard, node });
    else if (before.isOwn)
      print(`${code} has a shard of its own already: ${shard} on ${node}. Nothing was done.`);
    else
      print(
        `${code} had shard ${before.shard} together with others, and has shard ${shard} of its own now, on ${node}.`,
      );
  });
}
