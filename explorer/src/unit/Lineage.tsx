/** Where a unit came from and what became of it: a picture, and its data. */
import { LineageDocument } from '../ask/questions/unit/lineage.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataBar } from '../data/DataBar.js';
import { lineageFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { FlowPicture } from './FlowPicture.js';
import { flowOf } from './flow.js';
import { lineageCsv } from './lineageCsv.js';

export function Lineage({ unit }: { unit: string }) {
  const { t } = useWords();
  const { code, revision } = useFrame();
  const asked = { code, unit, revision };
  const { data, isPlaceholderData } = useAnswer(LineageDocument, asked);
  const found = data?.organization?.unit;
  const lineage = found?.unitId === unit ? found.lineage : undefined;
  if (!lineage || lineage.successions.length === 0) return null;
  const edges = lineage.successions.map(({ from, to, ...edge }) => ({
    ...edge,
    ...{ from: from.unitId, to: to.unitId },
  }));
  return (
    <section>
      <h3>{t.lineage}</h3>
      <FlowPicture flow={flowOf(lineage.units, edges)} selected={unit} title={t.lineage} />
      <DataBar
        question={LineageDocument}
        variables={asked}
        isBehind={isPlaceholderData}
        title={`${t.lineage} ${unit}~${revision}`}
        nameOf={(ending) => lineageFile(unit, revision, ending)}
        csv={() => lineageCsv(lineage)}
      />
    </section>
  );
}
