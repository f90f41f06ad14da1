/** The examples of docs/verify.md are real: the file verifies, and the checkpoint proves its revision. */
import { createPublicKey } from 'node:crypto';
import { readCheckpoint } from '../../src/ledger/verify/checkpoint.js';
import { findingTexts } from '../../src/ledger/verify/texts.js';
import { newVerification } from '../../src/ledger/verify/verify.js';
import { parseLine } from '../../src/ledgerFile/parseLine.js';
import { blocksIn } from '../docs/documents.js';
import { textOf } from '../support/files.js';
import { expect, it } from '../support/jest.js';

const document = textOf('docs/verify.md');
const block = (language: string, beginning: string) =>
  blocksIn(document, language).find(({ text }) => text.startsWith(beginning))?.text ?? '';

it('the exported file of the document matches its checkpoint', () => {
  const publicKey = createPublicKey(block('text', '-----BEGIN PUBLIC KEY'));
  const checkpoint = readCheckpoint(block('text', 'enkaku checkpoint'), publicKey);
  if ('refused' in checkpoint) throw new Error(checkpoint.refused);
  const verification = newVerification([checkpoint]);
  for (const text of block('jsonl', '{').trimEnd().split('\n')) {
    const line = parseLine(text);
    if ('ja' in line) throw new Error(line.en);
    verification.take(line);
  }
  expect(verification.end()).toMatchObject([{ organization: '011002', revision: 2, findings: [] }]);
});

it('names every code of a finding', () => {
  expect(Object.keys(findingTexts).filter((code) => !document.includes(`\`${code}\``))).toEqual([]);
});
