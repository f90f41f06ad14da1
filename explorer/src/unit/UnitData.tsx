/** The data of the unit that is shown beside the chart. */
import { UnitDocument } from '../ask/questions/unit/unit.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataOfView } from '../data/DataOfView.js';
import { unitFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { statesCsv } from './statesCsv.js';

export function UnitData({ unit: id }: { unit: string }) {
  const { lang } = useWords();
  const { code, date, revision } = useFrame();
  const asked = { code, unit: id, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, isPlaceholderData } = useAnswer(UnitDocument, asked);
  const unit = data?.organization?.unit;
  if (unit?.unitId !== id) return null;
  return (
    <DataOfView
      question={UnitDocument}
      variables={asked}
      isBehind={isPlaceholderData}
      citation={`${id}~${revision}`}
      nameOf={(ending) => unitFile(id, { date, revision }, ending)}
      csv={() => statesCsv(id, unit.states)}
    />
  );
}
