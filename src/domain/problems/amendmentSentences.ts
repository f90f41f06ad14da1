/** What stands in the way of an amendment or of a later chart. */
import { type Bilingual, say } from '../words/bilingual.js';

/** What an amendment breaks is not mended where the amendment is said, but in the event that it breaks. */
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
      `入力の organization は「${other}」ですが、試そうとしている組織は「${asked}」です。どちらかに合わせてください。`,
      `The input’s organization is “${other}”, but it is tried out on “${asked}”. Give the same one in both places.`,
    ),
  UNKNOWN_EVENT: (id: string) =>
    say(
      `「${id}」という変更の記録はありません。enkaku log か revisions で id を確かめてください。`,
      `There is no event “${id}”. Look its id up with enkaku log or in revisions.`,
    ),
  UNKNOWN_REORGANIZATION: (id: string) =>
    say(
      `「${id}」という機構改正はありません。reorganizations で id を確かめてください。`,
      `There is no reorganization “${id}”. Look its id up in reorganizations.`,
    ),
  REORGANIZATION_WITHDRAWN: (title: string, by: string) =>
    say(
      `「${title}」は取りやめになっています。取りやめの記録 ${by} を先に取り消してください（voidEvent）。`,
      `“${title}” was withdrawn. Void the withdrawal ${by} first (voidEvent).`,
    ),
  SAME_DAY: (title: string, day: string) =>
    say(
      `「${title}」の施行日はすでに ${day} です。別の日を指定してください。`,
      `“${title}” takes effect on ${day} already. Give another day.`,
    ),
  OWN_DAYS_STAY: (count: number, days: string[]) =>
    say(
      `個別に施行日を定めた変更が${count}件あり、その施行日（${days.join('、')}）は動きません。これらも動かすなら、それぞれ correctEvent で訂正してください。`,
      `Changes with a day of their own stay where they are: ${count}, on ${days.join(', ')}. If they move too, correct each with correctEvent.`,
    ),
  ALREADY_VOIDED: (id: string, by: string) =>
    say(
      `${id} は ${by} ですでに取り消されています。元に戻すなら ${by} を取り消してください。`,
      `${id} was voided by ${by} already. To restore it, void ${by}.`,
    ),
  NOT_CORRECTABLE: (id: string) =>
    say(
      `${id} は機構改正の施行日の変更または取りやめの記録で、訂正はできません。取り消して（voidEvent）から、改めて記録してください。`,
      `${id} reschedules or withdraws a reorganization and cannot be corrected. Void it (voidEvent) and record it anew.`,
    ),
  CORRECT_THE_ORIGINAL: (id: string, original: string) =>
    say(
      `${id} は訂正または取消の記録です。元の記録 ${original} を指定して訂正してください。`,
      `${id} amends another event. Address the original, ${original}; the correction replaces its latest reading.`,
    ),
  VERB_CHANGE_BREAKS: (count: number) =>
    say(
      `この変更で生じた組織単位・事務・職を、ほかの変更（${count}件）が使っているため、別の種類の変更に改めることはできません。先にそれらを訂正するか取り消してください。`,
      `What this event made is used by others (${count}), so its verb cannot change. Correct or void them first.`,
    ),
  RESTATE_WITH: (verb: string) =>
    say(`組織図の記載の訂正は ${verb} で書いてください。`, `Restate what a chart says with ${verb}.`),
  NOT_IN_A_CHART: (field: string) =>
    say(
      `${field} は組織図の記載の訂正には使えません。取り除いてください。`,
      `A chart does not say ${field}. Take it out.`,
    ),
  NOT_BEFORE_BASELINE: (day: string, knownFrom: string) =>
    say(
      `起点は今 ${knownFrom} です。さかのぼらせるには、それより前の日を指定してください（${day} ではなく）。`,
      `The baseline’s day is ${knownFrom}. Give an earlier day than that, not ${day}.`,
    ),
  BEFORE_BASELINE: (day: string, knownFrom: string) =>
    say(
      `${day} は起点（${knownFrom}）より前です。起点以後の日を指定するか、先に extendBaseline でさかのぼらせてください。`,
      `${day} lies before the baseline’s day ${knownFrom}. Give that day or a later one, or extend the baseline first.`,
    ),
  NOT_IN_LATER_CHART: (unit: string, knownFrom: string) =>
    say(
      `「${unit}」は組織図に載って知られたものではなく、後から新設されています。${knownFrom} の組織図にある組織単位を指定するか、unit を省いて新しいものとしてください。`,
      `“${unit}” is not known from a chart: it was created later. Name a unit of the chart of ${knownFrom}, or leave unit out for one that is not known.`,
    ),
  WIDENING_DIFFERS: (unit: string, aspect: keyof typeof recorded, known: string) =>
    say(
      `「${unit}」の${recorded[aspect].ja}は「${known}」と記録されています。記録のとおりに書くか、記録の方を correctEvent で訂正してください。`,
      `The ${recorded[aspect].en} of “${unit}” is recorded as “${known}”. Write it as recorded, or correct the record with correctEvent.`,
    ),
  WIDENING_ELSEWHERE: (unit: string) =>
    say(
      `「${unit}」は、ここに書かれた位置にはありません。記録されている位置に書くか、記録の方を correctEvent で訂正してください。`,
      `“${unit}” stands there, and not where it is listed. List it in its recorded place, or correct the record with correctEvent.`,
    ),
  ALREADY_COMPLETE: (day: string) =>
    say(
      `この組織は ${day} の時点で全体が記録済みとされていますが、そこに書き加えます。`,
      `The organization is said to be recorded as a whole on ${day}; this adds to it all the same.`,
    ),
} satisfies Record<string, (...words: never[]) => Bilingual>;
