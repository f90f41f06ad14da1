/** What recording the text would do: old and new side by side, the resulting chart, and how answers change on both axes. */
import { useState } from 'react';
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import { Impact } from './Impact.js';
import { PreviewedChart } from './PreviewedChart.js';
import { PreviewedComparison } from './PreviewedComparison.js';
import type { Asked, Preview } from './usePreview.js';

const VIEWS = ['compare', 'result', 'impact'] as const;

interface Props {
  preview: Preview;
  /** What the preview was asked about. */
  of: Asked;
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
      {view === 'compare' && (
        <PreviewedComparison comparison={preview.comparison} {...{ of, revision, isBehind }} />
      )}
      {view === 'result' && <PreviewedChart of={of} isBehind={isBehind} />}
      {view === 'impact' && <Impact {...{ preview, of, revision, isBehind }} />}
    </section>
  );
}
