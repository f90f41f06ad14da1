/** What is said of duties. */

import { type Bilingual, say } from '../words/bilingual.js';
import type { EventData } from '../words/event.js';
import { mentions } from './mention.js';
import { dutyName, type Names, type Path, pathAfter, pathBefore } from './names.js';
import { called, listed, series } from './words.js';

export function dutyStated(duty: string, holders: Path[]): Bilingual {
  const work = asWork(duty);
  if (holders.length === 0) return say(`${work}を所管する組織単位なし`, `the duty ${duty} has no holder`);
  const { ja, en } = listed(mentions(holders));
  const jointly = holders.length > 1 ? ' jointly' : '';
  return say(`${ja}が${work}を所管`, `the duty ${duty} is held${jointly} by ${en}`);
}

export function dutyEnded(duty: string, holders: Path[]): Bilingual {
  const work = asWork(duty);
  if (holders.length === 0) return say(`${work}を廃止`, `ended ${duty}`);
  const { ja, en } = listed(mentions(holders));
  return say(`${ja}の${work}を廃止`, `ended ${duty} of ${en}`);
}

export function dutyTransferred(data: EventData['DutyTransferred'], names: Names): Bilingual {
  const shown = mentions([
    ...data.from.map((unit) => pathBefore(names, unit)),
    ...data.to.map((unit) => pathAfter(names, unit)),
  ]);
  const givers = shown.slice(0, data.from.length);
  const from = together(givers.length > 0 ? listed(givers) : undefined, data.fromOutside);
  const receivers = shown.slice(data.from.length);
  const to = together(receivers.length > 0 ? listed(receivers) : undefined, data.toOutside);
  const what = subject(data, names);

  if (!from) {
    return data.duty === undefined
      ? say(`${what.ja}を${to?.ja}へ移管`, `moved ${what.en} to ${to?.en}`)
      : say(`${what.ja}を${to?.ja}に追加`, `added ${what.en} to ${to?.en}`);
  }
  const en = `moved ${what.en} from ${from.en} to ${to?.en}`;
  // Where the words begin with the giver, as in 文書係の業務の一部, it is not named twice.
  const [giver] = givers;
  const owner = `${giver?.name}の`;
  return givers.length === 1 && giver && data.fromOutside === undefined && what.ja.startsWith(owner)
    ? say(`${called(giver).ja}の${what.ja.slice(owner.length)}を${to?.ja}へ移管`, en)
    : say(`${what.ja}を${from.ja}から${to?.ja}へ移管`, en);
}

function together(units: Bilingual | undefined, outside: string | undefined): Bilingual | undefined {
  if (outside === undefined) return units;
  return units ? say(series([units.ja, outside]).ja, series([units.en, outside]).en) : say(outside, outside);
}

/** What moves: by its name, or in the words of the source, or both where they differ. */
function subject({ duty, name, description, extent, except }: EventData['DutyTransferred'], names: Names) {
  const known = duty === undefined ? undefined : (name ?? dutyName(names, duty));
  const said = description.replace(/\s+/g, ' ').trim();
  const remark =
    known === undefined || said === '' || said === known ? ['', ''] : [`（${said}）`, ` (${said})`];
  const base = known ?? said;
  const less = except
    ?.replace(/\s+/g, ' ')
    .replace(/を除く。?$/, '')
    .trim();
  return say(
    `${ofExtent(`${asWork(base)}${remark[0]}`, extent)}${less === undefined ? '' : `（${less}を除く。）`}`,
    `${extentEn(base, extent)}${remark[1]}${less === undefined ? '' : ` (except ${less})`}`,
  );
}

const SPOKEN_OF_AS_PART = /(一部|残余|残り)$/;

/** 文書管理 → 文書管理に関する事務. What names itself as work stays as it is. */
export const asWork = (text: string) =>
  /(事務|業務|職務|仕事|こと|一部|残余|残り)$/.test(text) ? text : `${text}に関する事務`;

function ofExtent(work: string, extent: EventData['DutyTransferred']['extent']): string {
  if (extent === 'WHOLE' || SPOKEN_OF_AS_PART.test(work)) return work;
  return `${work}の${extent === 'PART' ? '一部' : '残余'}`;
}

function extentEn(duty: string, extent: EventData['DutyTransferred']['extent']): string {
  if (extent === 'WHOLE' || SPOKEN_OF_AS_PART.test(duty)) return duty;
  return `${extent === 'PART' ? 'part' : 'the rest'} of ${duty}`;
}
