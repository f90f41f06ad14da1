/** Why an amendment or a later chart cannot be recorded. */
import { type Bilingual, say } from '../words/bilingual.js';

/** An amendment that breaks a recorded event: the remedy is in that event, not in the amendment. */
export const breaking = (event: string, why: Bilingual): Bilingual =>
  say(
    `記録済みの変更 ${event} が成り立たなくなります。先にその変更を訂正するか取り消してください。理由：${why.ja}`,
    `The recorded event ${event} would no longer make sense. Correct or void it first. The reason: ${why.en}`,
  );

const recorded = {
  name: { ja: '名称', en: 'name' },
  kind: { ja: '種別', en: 'kind' },
  displayName: { ja: '表記', en: 'display name' },
} satisfies Record<string, Bilingual>;

export const amendmentSentences = {
  OTHER_ORGANIZATION: (other: string, asked: string) =>
    say(
      `入力の organization は「${other}」ですが、対象として指定された組織は「${asked}」です。どちらかに合わせてください。`,
      `The input names the organization “${other}”, but the preview is for “${asked}”. Give the same one in both places.`,
    ),
  UNKNOWN_EVENT: (id: string) =>
    say(
      `「${id}」という変更の記録はありません。enkaku log か revisions で id を確かめてください。`,
      `There is no event “${id}”. Look up its id with enkaku log or in revisions.`,
    ),
  UNKNOWN_REORGANIZATION: (id: string) =>
    say(
      `「${id}」という機構改正はありません。reorganizations で id を確かめてください。`,
      `There is no reorganization “${id}”. Look up its id in reorganizations.`,
    ),
  REORGANIZATION_WITHDRAWN: (title: string, by: string) =>
    say(
      `「${title}」は取りやめになっています。取りやめの記録 ${by} を先に取り消してください（voidEvent）。`,
      `“${title}” was withdrawn. Void the withdrawal ${by} first (voidEvent).`,
    ),
  SAME_DAY: (title: string, day: string) =>
    say(
      `「${title}」の施行日はすでに ${day} です。別の日を指定してください。`,
      `“${title}” already takes effect on ${day}. Give another day.`,
    ),
  OWN_DAYS_STAY: (count: number, days: string[]) =>
    say(
      `個別に施行日を定めた変更が${count}件あり、その施行日（${days.join('、')}）は動きません。これらも動かすなら、それぞれ rescheduleEvent で改めてください。`,
      `Changes with an effective day of their own keep it (${count}, on ${days.join(', ')}). To move them too, reschedule each with rescheduleEvent.`,
    ),
  ALREADY_VOIDED: (id: string, by: string) =>
    say(
      `${id} は ${by} ですでに取り消されています。元に戻すなら ${by} を取り消してください。`,
      `${id} was already voided by ${by}. To restore it, void ${by}.`,
    ),
  NOT_CORRECTABLE: (id: string) =>
    say(
      `${id} は機構改正の施行日の変更または取りやめの記録で、訂正はできません。取り消して（voidEvent）から、改めて記録してください。`,
      `${id} reschedules or withdraws a reorganization and cannot be corrected. Void it (voidEvent) and record it again.`,
    ),
  NOT_RESCHEDULABLE: (id: string) =>
    say(
      `${id} は起点の組織図の記載で、施行日がありません。存在が知られる最初の日が違うなら、correctEvent で訂正してください。`,
      `${id} is a statement of a chart and has no effective day. If its first known day is wrong, correct it with correctEvent.`,
    ),
  CORRECT_THE_ORIGINAL: (id: string, original: string) =>
    say(
      `${id} は訂正または取消の記録です。元の記録 ${original} を指定して訂正してください。`,
      `${id} amends another event. Correct the original, ${original}: the correction replaces its effective version.`,
    ),
  VERB_CHANGE_BREAKS: (count: number) =>
    say(
      `この変更で設けられた組織単位・事務・職を、ほかの変更（${count}件）が使っているため、別の種類の変更に改めることはできません。先にそれらの変更を訂正するか取り消してください。`,
      `Other events (${count}) use units, duties or posts that this event created, so its verb cannot change. Correct or void those events first.`,
    ),
  RESTATE_WITH: (verb: string) =>
    say(`組織図の記載の訂正は ${verb} で書いてください。`, `Correct what a chart says with ${verb}.`),
  NOT_IN_A_CHART: (field: string) =>
    say(
      `${field} は組織図の記載の訂正には使えません。取り除いてください。`,
      `A correction of what a chart says cannot have ${field}. Remove it.`,
    ),
  NOT_BEFORE_BASELINE: (day: string, knownFrom: string) =>
    say(
      `起点の日は ${knownFrom} です。起点をさかのぼらせるには、${day} ではなく、${knownFrom} より前の日を指定してください。`,
      `The baseline’s day is ${knownFrom}. To extend the baseline, give an earlier day than that, not ${day}.`,
    ),
  BEFORE_BASELINE: (day: string, knownFrom: string) =>
    say(
      `${day} は起点（${knownFrom}）より前です。起点以後の日を指定するか、先に extendBaseline でさかのぼらせてください。`,
      `${day} is before the baseline’s day ${knownFrom}. Give that day or a later one, or extend the baseline first.`,
    ),
  NOT_IN_LATER_CHART: (unit: string, knownFrom: string) =>
    say(
      `「${unit}」は組織図に記載されたものではなく、後から新設された組織単位です。${knownFrom} の組織図にある組織単位を指定するか、まだ記録されていない組織単位であれば unit を省いてください。`,
      `“${unit}” is in no chart: it was created later. Name a unit of the chart of ${knownFrom}, or leave unit out if the unit is not recorded yet.`,
    ),
  WIDENING_DIFFERS: (unit: string, aspect: keyof typeof recorded, known: string) =>
    say(
      `「${unit}」の${recorded[aspect].ja}は「${known}」と記録されています。記録のとおりに書くか、記録の方を correctEvent で訂正してください。`,
      `The ${recorded[aspect].en} of “${unit}” is recorded as “${known}”. Write it as recorded, or correct the record with correctEvent.`,
    ),
  WIDENING_ELSEWHERE: (unit: string) =>
    say(
      `「${unit}」は、ここに書かれた位置にはありません。記録されている位置に書くか、記録の方を correctEvent で訂正してください。`,
      `“${unit}” is recorded in another place than it is listed here. List it in its recorded place, or correct the record with correctEvent.`,
    ),
  ALREADY_COMPLETE: (day: string) =>
    say(
      `この組織は ${day} の時点で全体が記録済みとされていますが、さらに追記します。`,
      `The whole organization is said to be recorded on ${day}; this adds to it nevertheless.`,
    ),
} satisfies Record<string, (...words: never[]) => Bilingual>;
