/** The numbers of all days as data: its own question, because the chart beside them is of one day. */
import { useState } from 'react';
import { CountsDocument, type CountsQueryVariables } from '../ask/questions/chart/counts.generated.js';
import { DataBar } from '../data/DataBar.js';
import { countsFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import type { DayCounts } from './series.js';

interface Props {
  counts: readonly DayCounts[];
  asked: CountsQueryVariables;
  isBehind: boolean;
}

export function CountsData({ counts, asked, isBehind }: Props) {
  const { t } = useWords();
  const { code, revision } = useFrame();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.numbersAsData}
      </button>
      {isOpen && (
        <DataBar
          question={CountsDocument}
          variables={asked}
          isBehind={isBehind}
          title={`${t.numbers} ${code}~${revision}`}
          nameOf={(ending) => countsFile(code, revision, ending)}
          csv={() => [
            ['date', 'kind', 'count'],
            ...counts.flatMap(({ date, kinds }) =>
              kinds.map(({ kind, count }) => [date, kind, String(count)]),
            ),
          ]}
        />
      )}
    </>
  );
}
