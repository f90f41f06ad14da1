/** Checkpoints and keys in files that the operator names, or why they cannot be used. */
import {
  type Checkpoint,
  privateKeyIn,
  publicKeyIn,
  type ReadCheckpoint,
  readCheckpoint,
} from '../../ledger/verify/checkpoint.js';
import { badInput } from '../../userError.js';
import { readTextFile } from './readFiles.js';

type Refusal = Extract<ReadCheckpoint, { refused: string }>['refused'];

const refusals: Record<Refusal, { ja: string; en: string }> = {
  NO_CHECKPOINT: {
    ja: 'チェックポイントではありません。enkaku checkpoint の出力をそのまま保存したファイルを指定してください。',
    en: 'it is no checkpoint. Give a file that holds what enkaku checkpoint printed, unchanged.',
  },
  BAD_SIGNATURE: {
    ja: '署名が正しくありません。作成後に書き換えられたチェックポイントです。',
    en: 'its signature is wrong: the checkpoint was changed after it was made.',
  },
  OTHER_KEY: {
    ja: '--public-key に指定した鍵とは別の鍵で署名されています。',
    en: 'it is signed with another key than the one of --public-key.',
  },
};

export async function readCheckpointFiles(paths: string[], publicKeyPath?: string): Promise<Checkpoint[]> {
  const trusted = publicKeyPath === undefined ? undefined : await readPublicKey(publicKeyPath);
  return Promise.all(
    paths.map(async (path) => {
      const read = readCheckpoint(await readTextFile(path), trusted);
      if (!('refused' in read)) return read;
      const { ja, en } = refusals[read.refused];
      throw badInput(`${path}: ${ja}`, `${path}: ${en}`);
    }),
  );
}

export async function readPrivateKey(path: string) {
  const key = privateKeyIn(await readTextFile(path));
  if (key) return key;
  throw badInput(
    `${path}: Ed25519 の秘密鍵(PEM)ではありません。enkaku checkpoint --new-key で作れます。`,
    `${path}: it holds no private Ed25519 key in PEM. enkaku checkpoint --new-key makes one.`,
  );
}

async function readPublicKey(path: string) {
  const key = publicKeyIn(await readTextFile(path));
  if (key) return key;
  throw badInput(
    `${path}: Ed25519 の公開鍵(PEM)ではありません。`,
    `${path}: it holds no public Ed25519 key in PEM.`,
  );
}
