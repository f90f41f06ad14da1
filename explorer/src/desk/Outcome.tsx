/** What recording the text would do: old and new side by side, the resulting chart, and how answers change on both axes. */
import { useMemo, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { layoutChart } from '../chart/layout.js';
import { blocksOf } from '../compare/blocks.js';
import { ComparisonTable } from '../compare/ComparisonTable.js';
import { othersOf } from '../compare/others.js';
import { rowsOf } from '../compare/rows.js';
import { UnitTree } from '../lists/UnitTree.js';
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import { Impact } from './Impact.js';
import type { Preview } from './usePreview.js';

const VIEWS = ['compare', 'result', 'impact'] as const;

interface Props {
  preview: Preview;
  revision: number;
  isAmendment: boolean;
}

export function Outcome({ preview, revision, isAmendment }: Props) {
  const { t } = useWords();
  const [view, setView] = useState<(typeof VIEWS)[number]>(isAmendment ? 'impact' : 'compare');
  const names = { compare: t.compare, result: t.deskTexts.result, impact: t.deskTexts.impact };
  return (
    <section className={style.outcome}>
      <div role="group" aria-label={t.deskTexts.result} className={style.bar}>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
            {names[one]}
          </button>
        ))}
      </div>
      {view === 'compare' && <Compared comparison={preview.comparison} revision={revision} />}
      {view === 'result' && preview.snapshot && <Result snapshot={preview.snapshot} />}
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

function Result({ snapshot: { date, units } }: { snapshot: NonNullable<Preview['snapshot']> }) {
  const { t, lang } = useWords();
  const layout = useMemo(() => layoutChart(units), [units]);
  const [selected, setSelected] = useState<string>();
  return (
    <>
      <p>
        {dayInWords(date, lang)}　{t.unitsOfKinds(units.length)}
      </p>
      <UnitTree layout={layout} selected={selected} onSelect={setSelected} />
    </>
  );
}
