/** The numbers of all days as data: its own question, because the chart beside them is of one day. */
import { CountsDocument, type CountsQueryVariables } from '../ask/questions/chart/counts.generated.js';
import { DataBar } from '../data/DataBar.js';
import { countsFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import style from './Counts.module.css';
import type { DayCounts } from './series.js';

interface Props {
  counts: readonly DayCounts[];
  asked: CountsQueryVariables;
  isBehind: boolean;
}

export function CountsData({ counts, asked, isBehind }: Props) {
  const { t } = useWords();
  const { code, revision } = useFrame();
  return (
    <div className={style.data}>
      <DataBar
        question={CountsDocument}
        variables={asked}
        isBehind={isBehind}
        title={`${t.numbers} ${code}~${revision}`}
        nameOf={(ending) => countsFile(code, revision, ending)}
        csv={() => [
          ['date', 'kind', 'count'],
          ...counts.flatMap(({ date, kinds }) => kinds.map(({ kind, count }) => [date, kind, String(count)])),
        ]}
      />
    </div>
  );
}
