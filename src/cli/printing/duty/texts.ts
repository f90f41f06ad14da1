/** The fixed texts of the command "duty". */
import { type Bilingual, say } from '../../../domain/words/bilingual.js';
import type { Day } from '../../../domain/words/day.js';
import type { DutyExtent } from '../../asking/questions/enums.generated.js';
import { both } from '../texts.js';

/** To whom a duty went, by how much of it went there. */
const given: Record<DutyExtent, (body: string) => Bilingual> = {
  WHOLE: (body) => say(`組織の外（${body}）へ移管`, `given to a body outside: ${body}`),
  PART: (body) => say(`一部を組織の外（${body}）へ移管`, `a part given to a body outside: ${body}`),
  RESIDUAL: (body) => say(`残余を組織の外（${body}）へ移管`, `the rest given to a body outside: ${body}`),
};

export const dutyTexts = {
  heldOn: (date: Day) => both(say(`${date} の所管`, `Held on ${date}`)),
  nobody: both(say('記録上なし', 'nobody, as far as is recorded')),
  noDuties: both(say('記録上の事務なし', 'no duties, as far as is recorded')),
  noUnit: both(say('この日には存在しない', 'does not exist on this day')),
  given: (body: string, extent: DutyExtent) => both(given[extent](body)),
  outside: (body: string) => both(say(`組織の外（${body}）`, `a body outside: ${body}`)),
  history: both(say('経過', 'History')),
  records: both(say('記録', 'Records')),
  transfers: both(say('移管', 'Transfers')),
  sinceUnknown: both(say('始期は不明', 'since when is not known')),
  sinceOrEarlier: (day: string) => both(say(`${day} 以前から`, `since ${day} or earlier`)),
  since: (day: string) => both(say(`${day} から`, `since ${day}`)),
  orEarlier: `（${both(say('以前から', 'or earlier'))}）`,
  begin: both(say('始期', 'from')),
  end: both(say('終期', 'until')),
};
