/** A small signed text to keep outside of the database. It proves that a revision of an organization had this hash. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

export interface Checkpoint {
  organization: string;
  revision: { number: number; hash: string };
}

/** The first line, with the version of the format. */
const TITLE = 'enkaku checkpoint 1';

/** The same checkpoint signed with the same key is always the same text. */
export function signCheckpoint({ organization, revision }: Checkpoint, privateKey: KeyObject): string {
  const signed = `${[
    TITLE,
    `organization: ${organization}`,
    `revision: ${revision.number}`,
    `hash: ${revision.hash}`,
    `key: ${rawText(createPublicKey(privateKey))}`,
  ].join('\n')}\n`;
  return `${signed}signature: ${sign(null, Buffer.from(signed), privateKey).toString('base64')}\n`;
}

const FORM =
  /^(enkaku checkpoint 1\norganization: ([A-Za-z0-9._-]{1,64})\nrevision: ([1-9]\d{0,9})\nhash: ([0-9a-f]{64})\nkey: ([A-Za-z0-9+/]{43}=)\n)signature: ([A-Za-z0-9+/]{86}==)$/;

export type ReadCheckpoint =
  | (Checkpoint & { key: string })
  | { refused: 'NO_CHECKPOINT' | 'BAD_SIGNATURE' | 'OTHER_KEY' };

/** The checkpoint in a text, if its signature is valid and, where a trusted key is given, was made with that key. */
export function readCheckpoint(text: string, trusted?: KeyObject): ReadCheckpoint {
  // Mail and editors change the ends of lines; what is signed has line feeds.
  const [, signed = '', organization = '', number, hash = '', key = '', signature = ''] =
    FORM.exec(text.replaceAll('\r\n', '\n').trim()) ?? [];
  if (signed === '') return { refused: 'NO_CHECKPOINT' };
  if (trusted && rawText(trusted) !== key) return { refused: 'OTHER_KEY' };
  const genuine = verify(null, Buffer.from(signed), publicKeyOf(key), Buffer.from(signature, 'base64'));
  if (!genuine) return { refused: 'BAD_SIGNATURE' };
  return { organization, revision: { number: Number(number), hash }, key };
}

/** A new private key and its public key, in PEM. */
export function newKey(): { privateKey: string; publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** Undefined if the PEM does not contain such a key. */
export const privateKeyIn = (pem: string) => ed25519(pem, createPrivateKey);
export const publicKeyIn = (pem: string) => ed25519(pem, createPublicKey);

function ed25519(pem: string, read: (pem: string) => KeyObject): KeyObject | undefined {
  try {
    const key = read(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

// RFC 8410: an Ed25519 public key has 32 bytes, always after the same 12 bytes.
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const rawText = (publicKey: KeyObject) =>
  publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI.length).toString('base64');

const publicKeyOf = (raw: string) =>
  createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(raw, 'base64')]), type: 'spki', format: 'der' });
