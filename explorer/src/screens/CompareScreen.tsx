/** Two moments as the table of old and new (新旧対照表): two days, or one day as known at two revisions. */
import { useMemo, useState } from 'react';
import { addDays, dayInWords } from '../address/day.js';
import { CompareDocument } from '../ask/questions/compare.generated.js';
import type { ChangeKind } from '../ask/questions/enums.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { ComparisonTable } from '../compare/ComparisonTable.js';
import { SIGNS } from '../compare/kinds.js';
import { type Mark, marksOf } from '../compare/marks.js';
import { OtherChanges } from '../compare/OtherChanges.js';
import { filtered, type Row, rowsOf } from '../compare/rows.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { TypedDay } from '../time/TypedDay.js';
import { periodOf } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import style from './CompareScreen.module.css';
import { DataOfView } from './DataOfView.js';

export default function CompareScreen() {
  const { t, lang } = useWords();
  const { address, change, code, date, revision, newest, changes } = useFrame();
  // Without another day: what the last change up to the day shown did.
  const eve = addDays(periodOf(changes, date).from ?? date, -1);
  const from = {
    date: address.from?.date ?? eve,
    revision: Math.min(address.from?.revision ?? revision, newest),
  };
  const asked = {
    ...{ code, from: from.date, fromRevision: from.revision, to: date, revision },
    lang: lang === 'ja' ? ('JA' as const) : ('EN' as const),
  };
  const { data, error, refetch } = useAnswer(CompareDocument, asked);
  const [kind, setKind] = useState<ChangeKind>();
  const [root, setRoot] = useState<string>();
  const [withUnchanged, setWithUnchanged] = useState(false);
  const comparison = data?.organization?.compare;
  const rows = useMemo(() => (comparison ? rowsOf(comparison.table, comparison.changes) : []), [comparison]);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!comparison) return <Loading />;
  const shown = filtered(rows, { kind, root, withUnchanged });
  // What the record says of one day, then and now.
  const isOfRecord = comparison.from.date === comparison.to.date;
  const changeOf = ({ change }: Row) => (change === undefined ? undefined : comparison.changes[change]);
  const kinds = [...new Set(rows.flatMap((row) => row.kinds))];
  const parts = rows.filter(({ depth }) => depth === 0);
  const titleOf = (moment: { date: string; revision: number }) =>
    `${dayInWords(moment.date, lang)}${moment.revision === newest ? '' : ` ${t.revision} ${moment.revision}`}`;
  return (
    <div className={style.screen}>
      <div className={style.bar}>
        <span>{t.compareFrom}</span>
        <TypedDay
          label={t.compareFrom}
          day={from.date}
          onChange={(day) => change({ from: { ...from, date: day } })}
        />
        <label>
          {t.revision}{' '}
          <input
            type="number"
            min={1}
            max={newest}
            value={from.revision}
            onChange={({ target }) => {
              const wanted = Math.max(1, Math.min(newest, target.valueAsNumber || newest));
              change({ from: { ...from, revision: wanted } }, { replace: true });
            }}
          />
        </label>
        <button
          type="button"
          onClick={() => change({ date: from.date, revision: from.revision, from: { date, revision } })}
        >
          ⇄ {t.swap}
        </button>
        {!isOfRecord && (
          <select
            aria-label={t.changes}
            value={kind ?? ''}
            onChange={({ target }) => setKind(kinds.find((one) => one === target.value))}
          >
            <option value="">{t.allKinds}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {SIGNS[one]} {t.kinds[one]}{' '}
                {rows.filter((row) => row.isFirst && row.kinds.includes(one)).length}
              </option>
            ))}
          </select>
        )}
        <select
          aria-label={t.units}
          value={root ?? ''}
          onChange={({ target }) => setRoot(target.value || undefined)}
        >
          <option value="">{t.allKinds}</option>
          {parts.map((row) => (
            <option key={row.root} value={row.root}>
              {(row.after ?? row.before)?.displayName}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={!withUnchanged}
            onChange={({ target }) => setWithUnchanged(!target.checked)}
          />{' '}
          {t.changesOnly}
        </label>
        <button type="button" onClick={() => print()}>
          {t.print}
        </button>
      </div>
      <div className={style.table}>
        {shown.length === 0 ? (
          <Notice>{t.nothingChanged}</Notice>
        ) : (
          <ComparisonTable
            isOfRecord={isOfRecord}
            rows={shown}
            changes={comparison.changes}
            titles={[titleOf(from), titleOf({ date, revision })]}
            eve={from}
          />
        )}
        <OtherChanges of={comparison} />
      </div>
      <DataOfView
        question={CompareDocument}
        variables={asked}
        csv={() => csvOf(shown, (row) => marksOf(row, changeOf(row), isOfRecord, t))}
      />
    </div>
  );
}

const csvOf = (rows: readonly Row[], marks: (row: Row) => Mark[]): string[][] => [
  ['before', 'after', 'depth', 'words'],
  ...rows.map((row) => [
    row.before?.displayName ?? '',
    row.after?.displayName ?? '',
    String(row.depth),
    marks(row)
      .map(({ word }) => word)
      .join('・'),
  ]),
];
