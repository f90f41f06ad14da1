import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import {
  type Checkpoint,
  newKey,
  readCheckpoint,
  signCheckpoint,
} from '../../src/ledger/verify/checkpoint.js';
import { newVerification } from '../../src/ledger/verify/verify.js';
import { testDatabase } from '../support/database.js';
import { describe, expect, it } from '../support/jest.js';
import { chronicle, exported, HEAD, verifyIn } from './chronicle.js';
import { rehash, withoutTail } from './tamperRows.js';
import { unprotected } from './undone.js';

const { privateKey, publicKey } = newKey();
const key = createPrivateKey(privateKey);
const checkpoint: Checkpoint = { organization: 'a', revision: { number: 3, hash: 'ab'.repeat(32) } };
const text = signCheckpoint(checkpoint, key);

describe('a checkpoint', () => {
  it('names the revision and its hash, signed with Ed25519 over all lines before the signature', () => {
    const [signed = '', signature = ''] = text.split('signature: ');
    expect(signed).toMatch(
      /^enkaku checkpoint 1\norganization: a\nrevision: 3\nhash: (ab){32}\nkey: [\w+/]{43}=\n$/,
    );
    expect(
      verify(null, Buffer.from(signed), createPublicKey(publicKey), Buffer.from(signature, 'base64')),
    ).toBe(true);
    expect(signCheckpoint(checkpoint, key)).toBe(text);
  });

  it('can be read again, even after mail has changed the ends of lines', () => {
    for (const received of [text, text.replaceAll('\n', '\r\n'), `\n${text}\n\n`]) {
      expect(readCheckpoint(received)).toMatchObject(checkpoint);
      expect(readCheckpoint(received, createPublicKey(publicKey))).toMatchObject(checkpoint);
    }
  });

  it('is refused when anything in it was changed', () => {
    expect(readCheckpoint(text.replace('revision: 3', 'revision: 2'))).toEqual({ refused: 'BAD_SIGNATURE' });
    expect(readCheckpoint(text.replace('hash: a', 'hash: b'))).toEqual({ refused: 'BAD_SIGNATURE' });
    expect(readCheckpoint(text.replace('organization: a', 'organization: b'))).toEqual({
      refused: 'BAD_SIGNATURE',
    });
    const other = signCheckpoint(checkpoint, createPrivateKey(newKey().privateKey));
    const [, otherKey = ''] = /key: (.*)\n/.exec(other) ?? [];
    expect(readCheckpoint(text.replace(/key: .*\n/, `key: ${otherKey}\n`))).toEqual({
      refused: 'BAD_SIGNATURE',
    });
    expect(readCheckpoint(other, createPublicKey(publicKey))).toEqual({ refused: 'OTHER_KEY' });
    for (const broken of [
      '',
      'hello',
      text.slice(0, -20),
      text.replace('revision: 3', 'revision: -3'),
      `x${text}`,
    ])
      expect(readCheckpoint(broken)).toEqual({ refused: 'NO_CHECKPOINT' });
  });
});

describe('against checkpoints', () => {
  it('a chain rewritten to its end is found, and more checkpoints narrow down where', async () => {
    const { db } = await testDatabase();
    await chronicle(db, 'a');
    const hashes = (await exported(db, 'a'))
      .split('\n')
      .slice(1, -1)
      .map((line) => JSON.parse(line).revision.hash);
    const at = (number: number): Checkpoint => ({
      organization: 'a',
      revision: { number, hash: hashes[number - 1] },
    });
    const seen = await unprotected(db, async (tx) => {
      await tx.updateTable('revision').set({ recorded_by: 'x' }).where('number', '=', 5).execute();
      await rehash(tx, 'a', 5, HEAD);
      const found = async (...numbers: number[]) =>
        (await verifyIn(tx, 'a', numbers.map(at))).findings.map(({ code, revisions }) => [code, revisions]);
      return [await found(), await found(HEAD), await found(HEAD, 3, 6), await found(4)];
    });
    expect(seen).toEqual([
      [],
      [['REWRITTEN', { first: 1, last: HEAD }]],
      [
        ['REWRITTEN', { first: 4, last: 6 }],
        ['REWRITTEN', { first: 4, last: HEAD }],
      ],
      [],
    ]);
    const cut = await unprotected(db, async (tx) => {
      await withoutTail(tx, 'a', 5);
      const found = async (...numbers: number[]) =>
        (await verifyIn(tx, 'a', numbers.map(at))).findings.map(({ code, revisions }) => [code, revisions]);
      return [await found(), await found(HEAD), await found(HEAD, 5)];
    });
    expect(cut).toEqual([
      [],
      [['CUT_OFF', { first: 1, last: HEAD }]],
      [['CUT_OFF', { first: 6, last: HEAD }]],
    ]);
  });

  it('an organization that was removed is reported as missing', () => {
    expect(newVerification([checkpoint]).end()).toMatchObject([
      { organization: 'a', findings: [{ code: 'ORGANIZATION_MISSING' }] },
    ]);
  });
});
