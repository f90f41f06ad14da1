/** The organization on the day, as a picture or as a list, and the unit that is selected. */
import { useMemo, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { ChartDocument } from '../ask/questions/chart.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { Chart } from '../chart/Chart.js';
import { layoutChart } from '../chart/layout.js';
import { useFrame } from '../frame/frame.js';
import { UnitTree } from '../lists/UnitTree.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { periodOf } from '../time/timeline.js';
import { UnitPanel } from '../unit/UnitPanel.js';
import { useWords } from '../words/lang.js';
import style from './ChartScreen.module.css';
import { DataOfView } from './DataOfView.js';
import { useNeighbours } from './useNeighbours.js';

export function ChartScreen() {
  const { t, lang } = useWords();
  const { address, change, code, date, revision, changes, edges } = useFrame();
  const period = periodOf(changes, date);
  const [isList, setList] = useState(() => matchMedia('(max-width: 720px)').matches);
  // Within a period nothing changes: its first day stands for all of them, and is asked for once.
  const asked = { code, date: period.from ?? date, revision };
  const { data, error, refetch, isPlaceholderData } = useAnswer(ChartDocument, asked);
  useNeighbours(data !== undefined && !isPlaceholderData);
  const snapshot = data?.organization?.asOf;
  const layout = useMemo(() => layoutChart(snapshot?.units ?? []), [snapshot]);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!snapshot) return <Loading />;
  const select = (unit: string | undefined) => change({ unit });
  const isEmpty = layout.boxes.length === 0;
  return (
    <div className={style.screen}>
      <section className={style.picture} aria-busy={isPlaceholderData}>
        <div className={style.bar}>
          <div role="group" aria-label={t.chart}>
            <button type="button" aria-pressed={!isList} onClick={() => setList(false)}>
              {t.chart}
            </button>
            <button type="button" aria-pressed={isList} onClick={() => setList(true)}>
              {t.list}
            </button>
          </div>
          <Counts units={snapshot.units} />
          {snapshot.coverage === 'PARTIAL' && <span className={style.partial}>{t.partial}</span>}
        </div>
        <h2 className="visuallyHidden">{dayInWords(date, lang)}</h2>
        {isEmpty ? (
          <Notice>{period.from === undefined ? t.unknownDay : t.noUnits}</Notice>
        ) : isList ? (
          <UnitTree layout={layout} selected={address.unit} onSelect={select} />
        ) : (
          <Chart
            layout={layout}
            date={snapshot.date}
            edges={edges}
            selected={address.unit}
            onSelect={select}
          />
        )}
        <DataOfView
          question={ChartDocument}
          variables={{ ...asked, date }}
          csv={() => csvOf(snapshot.units)}
        />
      </section>
      {address.unit !== undefined && <UnitPanel unit={address.unit} />}
    </div>
  );
}

type Unit = { unitId: string; displayName: string; kind: string; depth: number };

function Counts({ units }: { units: readonly Unit[] }) {
  const { t } = useWords();
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)];
  return (
    <span className={style.counts}>
      {t.unitsOfKinds(units.length)}
      {kinds.map(([kind, { length }]) => (
        <span key={kind}>
          {kind} {length}
        </span>
      ))}
    </span>
  );
}

const csvOf = (units: readonly Unit[]): string[][] => [
  ['unitId', 'displayName', 'kind', 'depth'],
  ...units.map(({ unitId, displayName, kind, depth }) => [unitId, displayName, kind, String(depth)]),
];
