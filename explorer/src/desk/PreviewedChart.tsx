/** The chart as it would be. Asked for only when it is looked at: it names every unit. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { ask } from '../ask/ask.js';
import { PreviewedChartDocument } from '../ask/questions/desk/previewedChart.generated.js';
import { layoutChart } from '../chart/layout.js';
import { DataBar } from '../data/DataBar.js';
import { previewFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { UnitTree } from '../lists/UnitTree.js';
import { unitsCsv } from '../lists/unitsCsv.js';
import { Failed, Loading } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import type { Asked } from './usePreview.js';

export function PreviewedChart({ of, isBehind }: { of: Asked; isBehind: boolean }) {
  const { t, lang } = useWords();
  const { code } = useFrame();
  const asked = { code, of };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['PreviewedChart', code, of],
    queryFn: ({ signal }) => ask(PreviewedChartDocument, asked, signal),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
    gcTime: 1_000,
  });
  const snapshot = data?.organization?.preview.snapshot;
  const layout = useMemo(() => layoutChart(snapshot?.units ?? []), [snapshot]);
  const [selected, setSelected] = useState<string>();
  if (error) return <Failed problem={error} again={refetch} />;
  if (!snapshot) return <Loading />;
  return (
    <>
      <p>
        {dayInWords(snapshot.date, lang)}　{t.unitsOfKinds(snapshot.units.length)}
      </p>
      <UnitTree layout={layout} selected={selected} onSelect={setSelected} />
      <DataBar
        question={PreviewedChartDocument}
        variables={asked}
        isBehind={isBehind || isPlaceholderData}
        title={t.deskTexts.draftOf(t.deskTexts.result)}
        nameOf={(ending) => previewFile(code, 'chart', ending)}
        csv={() => unitsCsv(snapshot.units)}
      />
    </>
  );
}
