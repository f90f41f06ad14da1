/** Checkpoints and keys in files that the operator names, or why they cannot be used. */
import { type Bilingual, say } from '../../domain/words/bilingual.js';
import {
  type Checkpoint,
  privateKeyIn,
  publicKeyIn,
  readCheckpoint,
} from '../../ledger/verify/checkpoint.js';
import { badInput } from '../../userError.js';
import { readTextFile } from './readFiles.js';
import { checkpointRefusals, noPrivateKey, noPublicKey } from './texts.js';

export async function readCheckpointFiles(paths: string[], publicKeyPath?: string): Promise<Checkpoint[]> {
  const trusted = publicKeyPath === undefined ? undefined : await readPublicKey(publicKeyPath);
  return Promise.all(
    paths.map(async (path) => {
      const read = readCheckpoint(await readTextFile(path), trusted);
      if ('refused' in read) throw unusable(path, checkpointRefusals[read.refused]);
      return read;
    }),
  );
}

export async function readPrivateKey(path: string) {
  const key = privateKeyIn(await readTextFile(path));
  if (key) return key;
  throw unusable(path, noPrivateKey);
}

async function readPublicKey(path: string) {
  const key = publicKeyIn(await readTextFile(path));
  if (key) return key;
  throw unusable(path, noPublicKey);
}

const unusable = (path: string, { ja, en }: Bilingual) => badInput(say(`${path}: ${ja}`, `${path}: ${en}`));
