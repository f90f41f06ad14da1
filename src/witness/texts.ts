/** What is said when checkpoints are written and compared. */
import { type Bilingual, say } from '../domain/words/bilingual.js';
import type { Rewritten } from './ledgerNow.js';

export const writeTexts = {
  brokenPlace: (name: string, { ja, en }: Bilingual) =>
    say(
      `${name} の記録は改変されているため、書き足しません。${ja} この保管先は証拠として残し、新しい保管先を使ってください。`,
      `The entries of ${name} were touched, so nothing is added. ${en} Keep this place as evidence, and use a new one.`,
    ),
  alwaysLate: (name: string) =>
    say(
      `${name} には、ほかの書き手が絶えず先に書いています。書き手ごとに別の保管先を与えてください。`,
      `Another writer was always first at ${name}. Give each writer a place of its own.`,
    ),
  rewritten: ({ organization, revision, hash, stored }: Rewritten): Bilingual =>
    stored === undefined
      ? say(
          `組織 ${organization} の台帳に、確認済みの版 ${revision} がありません。末尾が切り落とされたか、組織が消されています。`,
          `the ledger of ${organization} does not have revision ${revision}, which was witnessed: its end was cut off, or the organization was removed.`,
        )
      : say(
          `組織 ${organization} の版 ${revision} の hash は ${stored} ですが、保管先では ${hash} です。この版以前が書き換えられています。`,
          `revision ${revision} of ${organization} has the hash ${stored}, but ${hash} was witnessed: this revision or an earlier one was rewritten.`,
        ),
};

export const checkTexts = {
  empty: (name: string) => say(`${name} にはまだ何も記録されていません。`, `${name} has no entry yet.`),
};
