/** Two moments as the table of old and new (新旧対照表): two days, or one day as known at two revisions. */
import { useMemo } from 'react';
import { addDays } from '../address/day.js';
import { isTooMuch } from '../ask/ask.js';
import { placesOf, sourcesOf } from '../compare/answer/sourcesOf.js';
import { TooMuch } from '../compare/answer/TooMuch.js';
import { useComparison } from '../compare/answer/useComparison.js';
import { blocksOf, choicesOf, isOtherKind } from '../compare/blocks.js';
import { CompareBar } from '../compare/CompareBar.js';
import { ComparisonTable } from '../compare/ComparisonTable.js';
import { partsOf } from '../compare/filter.js';
import { othersOf } from '../compare/others.js';
import { rowsOf } from '../compare/rows.js';
import { DataOfView } from '../data/DataOfView.js';
import { comparisonFile } from '../data/fileNames.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { comparisonCsv } from '../paper/comparisonCsv.js';
import { comparisonHtml } from '../paper/comparisonHtml.js';
import { comparisonSvg } from '../paper/comparisonSvg.js';
import { SheetFoot, SheetHead } from '../paper/SheetFrame.js';
import { momentsInWords, type Sheet, type Sources } from '../paper/sheet.js';
import { periodOf } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import style from './CompareScreen.module.css';

export default function CompareScreen() {
  const { t, lang } = useWords();
  const { address, code, name, date, revision, newest, changes } = useFrame();
  // Without another day: what the last change up to the day shown did.
  const eve = addDays(periodOf(changes, date).from ?? date, -1);
  const from = {
    date: address.from?.date ?? eve,
    revision: Math.min(address.from?.revision ?? revision, newest),
  };
  const { kind, under, withUnchanged = false } = address.only ?? {};
  const compared = {
    ...{ code, from: from.date, fromRevision: from.revision, to: date, revision },
    changedOnly: !withUnchanged,
  };
  const { comparison, error, refetch, isPlaceholderData, isShort, ...asked } = useComparison(
    compared,
    lang === 'ja' ? 'JA' : 'EN',
    under,
  );
  const rows = useMemo(() => (comparison ? rowsOf(comparison.table, comparison.changes) : []), [comparison]);
  const others = useMemo(() => (comparison ? othersOf(comparison) : []), [comparison]);
  const choices = useMemo(() => choicesOf(rows, others), [rows, others]);
  const parts = useMemo(() => partsOf(rows), [rows]);
  const blocks = useMemo(() => {
    const known = choices.find((choice) => choice.kind === kind)?.kind;
    return blocksOf(rows, others, { kind: known, under, withUnchanged });
  }, [rows, others, choices, kind, under, withUnchanged]);
  if (error || !comparison) {
    return (
      <div className={style.screen}>
        <CompareBar from={from} choices={[]} parts={[]} isOfRecord={from.date === date} />
        {!error ? (
          <Loading />
        ) : (
          <>
            <Failed problem={error} again={refetch} />
            {isTooMuch(error) && <TooMuch from={from} isOpen />}
          </>
        )}
      </div>
    );
  }
  // What the record says of one day, then and now.
  const isOfRecord = comparison.from.date === comparison.to.date;
  const isUnknown = [comparison.from, comparison.to].some(({ coverage }) => coverage === 'UNKNOWN');
  const isPartial = [comparison.from, comparison.to].some(({ coverage }) => coverage === 'PARTIAL');
  const kindName = choices.find((choice) => choice.kind === kind)?.kind;
  const kindWord = kindName && (isOtherKind(kindName) ? t[kindName] : t.kinds[kindName]);
  const partName =
    under === undefined ? undefined : (parts.find((part) => part.unitId === under)?.name ?? under);
  const sheet: Sheet = {
    ...{ name, lang, t, blocks, isOfRecord, changes: comparison.changes },
    from: { ...from, citation: comparison.from.citation },
    to: { date, revision, citation: comparison.to.citation },
    filter: kindWord || partName ? t.comparison.filtered(kindWord, partName) : undefined,
    notes: [
      ...(revision === newest ? [] : [t.oldRevision(revision, newest)]),
      ...(isUnknown ? [t.comparison.unknownSide] : []),
      ...(isPartial ? [t.partial] : []),
      ...(isShort ? [t.withoutSentences] : []),
    ],
  };
  const sources = async (): Promise<Sources> => {
    const found = isShort
      ? await placesOf(asked.compared, comparison.table)
      : await sourcesOf(asked.compared);
    if (!found) throw new Error(t.noSuchOrganization(code));
    return found;
  };
  const isEmpty = blocks.length === 0;
  const isSame = isOfRecord && from.revision === revision;
  return (
    <div className={style.screen} aria-busy={isPlaceholderData}>
      <CompareBar from={from} choices={choices} parts={parts} isOfRecord={isOfRecord} />
      {isShort && <TooMuch from={from} />}
      <div className={style.table} tabIndex={0} role="group" aria-label={t.compare}>
        <SheetHead sheet={sheet} />
        {isEmpty ? (
          <Notice>
            {isUnknown
              ? t.comparison.unknownSide
              : isSame
                ? t.comparison.sameMoment
                : sheet.filter
                  ? t.comparison.nothingLeft
                  : t.nothingChanged}
          </Notice>
        ) : (
          <ComparisonTable
            isOfRecord={isOfRecord}
            isWhole={kind === 'CARRIED' || withUnchanged}
            blocks={blocks}
            changes={comparison.changes}
            titles={momentsInWords(sheet)}
            eve={from}
          />
        )}
        <SheetFoot sheet={sheet} />
      </div>
      <div className={style.data}>
        <DataOfView
          question={asked.question}
          variables={asked.variables}
          isBehind={isPlaceholderData}
          citation={`${sheet.from.citation} → ${sheet.to.citation}`}
          nameOf={(ending) => comparisonFile(code, from, { date, revision }, ending)}
          csv={async () => comparisonCsv(sheet, await sources())}
          offers={[
            { label: 'HTML', ending: 'html', make: async () => comparisonHtml(sheet, await sources()) },
            { label: 'SVG', ending: 'svg', make: () => comparisonSvg(sheet) },
          ]}
        />
      </div>
    </div>
  );
}
