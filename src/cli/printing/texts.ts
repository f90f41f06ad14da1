/** The fixed texts of what is printed. A terminal shows both languages side by side. */
import { type Bilingual, say } from '../../domain/words/bilingual.js';
import type { Day } from '../../domain/words/day.js';
import type { Coverage } from '../asking/questions/enums.generated.js';

export const both = ({ ja, en }: Bilingual): string => `${ja} / ${en}`;

export const none = both(say('なし', 'none'));

/** The clause of the source, behind a sentence. */
export const cited = (clause: string | null): string => (clause ? ` ［${clause}］` : '');

/** What the recorder remarked on a record. */
export const remark = (note: string): string => `${both(decisionLabels.note)}: ${note}`;

const decisionLabels = {
  decidedOn: say('決定', 'decided'),
  promulgatedOn: say('公布', 'promulgated'),
  announcedOn: say('公表', 'announced'),
  legalBasis: say('根拠', 'legal basis'),
  source: say('出典', 'source'),
  note: say('備考', 'note'),
};

export const noteLabel = decisionLabels.note;

type DecisionFacts = Partial<Record<keyof typeof decisionLabels, string | null>>;

/** The days and papers of a decision, with what each is; those that are not recorded are left out. */
export const factsOf = (decision: DecisionFacts): { label: Bilingual; text: string }[] =>
  (Object.keys(decisionLabels) as (keyof typeof decisionLabels)[]).flatMap((fact) => {
    const text = decision[fact];
    return text ? [{ label: decisionLabels[fact], text }] : [];
  });

/** The same as lines for a terminal. */
export const labelled = (decision: DecisionFacts): string[] =>
  factsOf(decision).map(({ label, text }) => `${both(label)}: ${text}`);

export const coverages: Record<Coverage, Bilingual> = {
  COMPLETE: say('組織の全体を収める', 'The whole organization is recorded.'),
  PARTIAL: say('組織の一部のみを収める', 'Only a part of the organization is recorded.'),
  UNKNOWN: say(
    'この時点については何もわからない',
    'Nothing is known of this moment: it lies before the first recorded day or revision.',
  ),
};

export const coverageText = (coverage: Coverage) => `${coverage}: ${both(coverages[coverage])}`;

/** The title of the notice behind a sentence, where several notices are behind a whole. */
export const titled = (title: string | undefined): string => (title === undefined ? '' : `（${title}）`);

/** Such as 改称・移管 renamed, moved. */
export const joinedWords = (words: Bilingual[]): string =>
  [words.map(({ ja }) => ja).join('・'), words.map(({ en }) => en).join(', ')].join(' ').trim();

export const lineageTexts = {
  predecessors: both(say('前身', 'What it came from')),
  successors: both(say('後身', 'What became of it')),
  transfers: both(say('事務の移管', 'Duties that came or went')),
  place: (date: Day) => both(say(`${date} 現在`, `on ${date}`)),
  shownAbove: `（${both(say('既出', 'shown above'))}）`,
  statesShownAbove: `（${both(say('各時点の状態は既出', 'its states are shown above'))}）`,
  stated: say('組織図に記載', 'in the chart'),
  orEarlier: both(say('この日以前から', 'since this day or earlier')),
  unknownBefore: (day: Day) =>
    both(say(`記録上なし（${day} より前は不明）`, `none on record; before ${day} nothing is known`)),
  sources: both(say('典拠', 'Recorded from')),
  chart: both(say('組織図', 'chart')),
};

export const previewTexts = {
  days: both(say('影響する日', 'Days that answer otherwise')),
  units: both(say('影響する組織単位', 'Units')),
  laterEvents: both(say('以後の記録', 'Later records that speak of them')),
  impact: both(say('今の記録 → 記録後', 'as known now → once recorded')),
  moreDays: (count: number) => both(say(`ほか${count}日`, 'and more days')),
};

export const problemTexts = { inTheWay: both(say('支障となる記録', 'in the way')) };

export const verificationTexts = {
  changed: both(say('改変を検出しました', 'the record was touched')),
  sound: both(say('改変は見つかりません', 'nothing was touched')),
  rowsDiffer: both(
    say(
      '台帳は記録時のままですが、答えのもとになる行が台帳と異なります',
      'the ledger is as it was recorded, but rows that answer questions differ from it',
    ),
  ),
  notCompared: both(
    say(
      '答えのもとになる行は、台帳が改変されているため比べていません',
      'the rows that answer questions were not compared, because the ledger was touched',
    ),
  ),
  rebuild: (code: string) =>
    say(
      `enkaku rebuild ${code} で台帳から計算し直せます`,
      `enkaku rebuild ${code} computes them again from the ledger`,
    ),
  more: (table: string, count: number) =>
    say(
      `表 ${table} のほかの ${count} 件は --json で見られます`,
      `--json has ${count} more of table ${table}`,
    ),
};

export const witnessTexts = {
  sound: both(say('過去の書き換えは見つかりません', 'the past was not rewritten')),
  rewritten: both(say('過去が書き換えられています', 'the past was rewritten')),
  unwitnessed: both(say('チェックポイントはまだありません', 'there is no checkpoint yet')),
  placeSound: both(say('記録の連鎖は無傷です', 'the chain of its entries is intact')),
  placeTouched: both(say('記録が改変されています', 'its entries were touched')),
  unreadable: (where: string) =>
    say(
      `${where} は途中までしか書かれていません（書き込みの中断。読み飛ばします）`,
      `${where} is not complete: a write was interrupted there; it is skipped`,
    ),
  checkAdvice: (place: string) =>
    say(
      `enkaku witness check --from ${place} で、どの版からかを調べられます`,
      `enkaku witness check --from ${place} says from which revision on`,
    ),
};
