/** What is wrong with a text that points at a duty. */
import { type Bilingual, quoted, say } from '../words/bilingual.js';
import type { DutyId } from '../words/event.js';
import { nameHint, quotedList } from './wording.js';

/** A unit that holds a duty of the name that a transfer gives. */
export interface OtherHolder {
  /** As a recorder writes it. */
  unit: string;
  /** Where it is as seen from the givers. */
  relation?: 'above' | 'below';
  /** Absent: the same input introduces the duty. */
  duty?: DutyId;
}

export const dutySentences = {
  UNKNOWN_DUTY: (name: string, similar: string[]) =>
    say(
      `「${name}」という事務は記録されていません。${nameHint(similar).ja}`,
      `There is no duty “${name}” on record. ${nameHint(similar).en}`,
    ),
  AMBIGUOUS_DUTY: (name: string, ids: string[]) =>
    say(
      `「${name}」に当てはまる事務が複数あります（${ids.join('、')}）。ID で指定してください。`,
      `“${name}” fits several duties (${ids.join(', ')}). Give the id of the one you mean.`,
    ),
  DUTY_HELD_BY_NOBODY: (name: string, verb: 'transferDuty' | 'endDuty', holders: string[] = []) =>
    verb === 'endDuty'
      ? say(
          holders.length === 0
            ? `「${name}」は前日に、どの組織単位も担当していません。すでに終わっている事務であれば、この変更を取り除いてください。`
            : `「${name}」は前日に、指定された組織単位ではなく${quotedList(holders).ja}が担当しています。終わる担当の組織単位を holder に書いてください。`,
          holders.length === 0
            ? `On the day before, no unit holds “${name}”. If the duty ended earlier, remove this change.`
            : `On the day before, “${name}” is held by ${quotedList(holders).en}, not by the unit that the change names. In holder, name the unit whose holding ends.`,
        )
      : say(
          `「${name}」は前日に、どの組織単位も担当していません。あらためて担当させるなら from を省いて to に担当する組織単位を書き、同名の別の事務であれば newDuty: true を書き加えてください。`,
          `On the day before, no unit holds “${name}”. To give it to a unit again, leave out from and name the unit in to. If it is another duty of the same name, add newDuty: true.`,
        ),
  DUTY_HELD_BY_OTHERS: (name: string, holders: OtherHolder[], line: string | undefined) =>
    say(
      `「${name}」は、前日に${holders
        .map(otherHolder)
        .map(({ ja }) => ja)
        .join(
          '、',
        )}が担当している事務です。${sameDuty(line).ja}同名の別の事務であれば newDuty: true を書き加えてください。`,
      `On the day before, “${name}” is held by ${holders
        .map(otherHolder)
        .map(({ en }) => en)
        .join(', ')}. ${sameDuty(line).en} If it is another duty of the same name, add newDuty: true.`,
    ),
  NOT_A_NEW_DUTY: (name: string, id: string) =>
    say(
      `「${name}」は新しい事務ではなく、記録されている事務（${id}）です。newDuty を取り除いてください。別の事務であれば、区別できる名称にしてください。`,
      `“${name}” is no new duty: it is on record (${id}). Remove newDuty. If it is another duty, give it a name that tells them apart.`,
    ),
  NEW_DUTY_BY_ID: (id: string) =>
    say(
      `newDuty を書くときは、duty に ID（${id}）ではなく新しい事務の名称を書いてください。記録されている事務であれば、newDuty を取り除いてください。`,
      `With newDuty, give the name of the new duty in duty, not an id (${id}). If you mean the duty on record, remove newDuty.`,
    ),
  SAME_HOLDERS: (what: string) =>
    say(
      `「${what}」の移管元と移管先が同じで、担当は変わりません。同じ移管を二重に記録するのであれば取り除いてください。`,
      `“${what}” is given to the units that give it, so its holders stay the same. If this transfer is recorded a second time, remove it.`,
    ),
  DUTY_NAME_SIMILAR: (name: string, similar: string[]) =>
    say(
      `「${name}」は新しい事務として記録します。似た名称の事務があります：${quotedList(similar).ja}。`,
      `“${name}” is recorded as a new duty. There are duties with similar names: ${quotedList(similar).en}.`,
    ),
} satisfies Record<string, (...words: never[]) => Bilingual>;

/** Without a line: its receivers hold the duty already, so the transfer may have been recorded before. */
const sameDuty = (line: string | undefined): Bilingual =>
  line === undefined
    ? say(
        'すでに移管先が担当しているので、同じ移管を二重に記録するのであれば取り除いてください。',
        'The receivers hold it already: if this transfer is recorded a second time, remove it.',
      )
    : say(`同じ事務であれば ${line} と書いてください。`, `If you mean that duty, write ${line}.`);

function otherHolder({ unit, relation, duty }: OtherHolder): Bilingual {
  const { ja, en } = quoted(unit);
  const remarks = [
    ...(relation ? [relations[relation]] : []),
    duty === undefined ? sameInput : say(duty, duty),
  ];
  return say(
    `${ja}（${remarks.map((remark) => remark.ja).join('、')}）`,
    `${en} (${remarks.map((remark) => remark.en).join(', ')})`,
  );
}

const relations = {
  above: say('移管元の上位', 'above the giver'),
  below: say('移管元の下', 'below the giver'),
};
const sameInput = say('この入力のほかの変更による', 'as another change of this input says');
