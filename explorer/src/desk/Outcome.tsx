/** What recording the text would do: old and new side by side, the resulting chart, and how answers change on both axes. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { ask } from '../ask/ask.js';
import { PreviewedChartDocument } from '../ask/questions/desk/previewedChart.generated.js';
import { layoutChart } from '../chart/layout.js';
import { blocksOf } from '../compare/blocks.js';
import { ComparisonTable } from '../compare/ComparisonTable.js';
import { othersOf } from '../compare/others.js';
import { rowsOf } from '../compare/rows.js';
import { useFrame } from '../frame/frame.js';
import { UnitTree } from '../lists/UnitTree.js';
import { Failed, Loading } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import { Impact } from './Impact.js';
import type { Asked, Preview } from './usePreview.js';

const VIEWS = ['compare', 'result', 'impact'] as const;

interface Props {
  preview: Preview;
  /** What the preview was asked about. */
  of: Asked | undefined;
  revision: number;
  isAmendment: boolean;
  /** It is of an older text. */
  isBehind: boolean;
}

export function Outcome({ preview, of, revision, isAmendment, isBehind }: Props) {
  const { t } = useWords();
  const [view, setView] = useState<(typeof VIEWS)[number]>(isAmendment ? 'impact' : 'compare');
  const names = { compare: t.compare, result: t.deskTexts.result, impact: t.deskTexts.impact };
  return (
    <section className={style.outcome} aria-busy={isBehind}>
      <div role="group" aria-label={t.deskTexts.result} className={style.bar}>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
            {names[one]}
          </button>
        ))}
      </div>
      {view === 'compare' && <Compared comparison={preview.comparison} revision={revision} />}
      {view === 'result' && of && <Result of={of} />}
      {view === 'impact' && <Impact preview={preview} revision={revision} />}
    </section>
  );
}

function Compared({ comparison, revision }: { comparison: Preview['comparison']; revision: number }) {
  const { t, lang } = useWords();
  const blocks = useMemo(() => {
    if (!comparison) return [];
    const rows = rowsOf(comparison.table, comparison.changes);
    return blocksOf(rows, othersOf(comparison), { withUnchanged: false });
  }, [comparison]);
  if (!comparison) return <p>{t.nothingChanged}</p>;
  const { from, to, changes } = comparison;
  return (
    <div className={style.view} tabIndex={0} role="group" aria-label={t.compare}>
      {blocks.length > 0 && (
        <ComparisonTable
          isProvisional
          isOfRecord={from.date === to.date}
          blocks={blocks}
          changes={changes}
          titles={[dayInWords(from.date, lang), dayInWords(to.date, lang)]}
          eve={{ date: from.date, revision }}
        />
      )}
    </div>
  );
}

/** Asked for only when it is looked at: it names every unit. */
function Result({ of }: { of: Asked }) {
  const { t, lang } = useWords();
  const { code } = useFrame();
  const { data, error, refetch } = useQuery({
    queryKey: ['PreviewedChart', code, of],
    queryFn: ({ signal }) => ask(PreviewedChartDocument, { code, of }, signal),
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
    </>
  );
}
