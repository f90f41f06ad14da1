/** Old and new as they would be, and the same as files: a draft that can be handed around before it is recorded. */
import { useMemo } from 'react';
import { dayInWords } from '../address/day.js';
import { ask } from '../ask/ask.js';
import { PreviewDocument } from '../ask/questions/desk/preview.generated.js';
import { PreviewSourcesDocument } from '../ask/questions/desk/previewSources.generated.js';
import { blocksOf } from '../compare/blocks.js';
import { ComparisonTable } from '../compare/ComparisonTable.js';
import { othersOf } from '../compare/others.js';
import { rowsOf } from '../compare/rows.js';
import { DataBar } from '../data/DataBar.js';
import { previewFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { comparisonCsv } from '../paper/comparisonCsv.js';
import { comparisonHtml } from '../paper/comparisonHtml.js';
import type { Sheet, Sources } from '../paper/sheet.js';
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import type { Asked, Preview } from './usePreview.js';

interface Props {
  comparison: Preview['comparison'];
  of: Asked;
  revision: number;
  isBehind: boolean;
}

export function PreviewedComparison({ comparison, of, revision, isBehind }: Props) {
  const { t, lang } = useWords();
  const { code, name } = useFrame();
  const blocks = useMemo(() => {
    if (!comparison) return [];
    const rows = rowsOf(comparison.table, comparison.changes);
    return blocksOf(rows, othersOf(comparison), { withUnchanged: false });
  }, [comparison]);
  if (!comparison) return <p>{t.nothingChanged}</p>;
  const { from, to, changes } = comparison;
  const isOfRecord = from.date === to.date;
  const sheet: Sheet = {
    ...{ name, lang, t, blocks, changes, isOfRecord },
    from: { date: from.date, revision, citation: `${code}@${from.date}~${revision}` },
    to: { date: to.date, revision, citation: t.deskTexts.draft },
    notes: [t.deskTexts.draftNote],
  };
  const sources = async (): Promise<Sources> => {
    const answer = await ask(PreviewSourcesDocument, { code, of, changedOnly: true });
    const found = answer.organization?.preview.comparison;
    if (!found) throw new Error(t.nothingChanged);
    return found;
  };
  return (
    <>
      <div className={style.view} tabIndex={0} role="group" aria-label={t.compare}>
        {blocks.length > 0 && (
          <ComparisonTable
            isProvisional
            isOfRecord={isOfRecord}
            blocks={blocks}
            changes={changes}
            titles={[dayInWords(from.date, lang), dayInWords(to.date, lang)]}
            eve={{ date: from.date, revision }}
          />
        )}
      </div>
      <DataBar
        question={PreviewDocument}
        variables={{ code, of, lang: lang === 'ja' ? 'JA' : 'EN', impacts: 1 }}
        isBehind={isBehind}
        title={t.deskTexts.draftOf(t.compare)}
        nameOf={(ending) => previewFile(code, 'comparison', ending)}
        csv={async () => comparisonCsv(sheet, await sources())}
        offers={[{ label: 'HTML', ending: 'html', make: async () => comparisonHtml(sheet, await sources()) }]}
      />
    </>
  );
}
