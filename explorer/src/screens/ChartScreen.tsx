/** The organization on the day, as a picture or as a list, and the unit that is selected. */
import { useMemo, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import { ChartDocument } from '../ask/questions/chart/chart.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { Chart } from '../chart/Chart.js';
import { originsBetween } from '../chart/descent.js';
import { layoutChart } from '../chart/layout.js';
import { newsOf } from '../chart/news.js';
import { Counts } from '../counts/Counts.js';
import { DataOfView } from '../data/DataOfView.js';
import { useFrame } from '../frame/frame.js';
import { UnitTree } from '../lists/UnitTree.js';
import { unitsCsv } from '../lists/unitsCsv.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { usePrinting } from '../look/usePrinting.js';
import { chartSvg } from '../paper/chartSvg.js';
import { PaperChart } from '../paper/PaperChart.js';
import { periodOf } from '../time/timeline.js';
import { UnitData } from '../unit/UnitData.js';
import { UnitPanel } from '../unit/UnitPanel.js';
import { useWords } from '../words/lang.js';
import style from './ChartScreen.module.css';
import { useNeighbours } from './useNeighbours.js';

export function ChartScreen() {
  const { t, lang } = useWords();
  const { address, change, code, name, date, revision, newest, changes, edges } = useFrame();
  const period = periodOf(changes, date);
  const [isList, setList] = useState(() => matchMedia('(max-width: 720px)').matches);
  const [focused, setFocused] = useState<string>();
  const isPrinting = usePrinting();
  // Within a period nothing changes: its first day stands for all of them, and is asked for once.
  const asked = { code, date: period.from ?? date, revision };
  const { data, error, refetch, isPlaceholderData } = useAnswer(ChartDocument, asked);
  const isHere = data !== undefined && !isPlaceholderData;
  useNeighbours(isHere);
  // The chart before the last change, after the one that is looked at: what is new is marked, and numbers are compared.
  const before = period.from && changes[changes.indexOf(period.from) - 1];
  const eve = isHere && before !== undefined ? { code, date: before, revision } : undefined;
  const last = useAnswer(ChartDocument, eve);
  const snapshot = data?.organization?.asOf;
  const layout = useMemo(() => layoutChart(snapshot?.units ?? []), [snapshot]);
  const previous = before === undefined ? undefined : last.data?.organization?.asOf;
  const news = useMemo(() => {
    const isOfThis = previous && snapshot && previous.date === before && snapshot.date === period.from;
    if (!isOfThis) return new Map<string, never>();
    return newsOf(layoutChart(previous.units), layout, originsBetween(edges, previous.date, snapshot.date));
  }, [previous, snapshot, layout, edges, before, period.from]);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!snapshot) return <Loading />;
  const select = (unit: string | undefined) => change({ unit });
  const isEmpty = layout.boxes.length === 0;
  // Of a day before the record nothing is counted: 0 would be a statement.
  const isUnknown = period.from === undefined;
  const notes = snapshot.coverage === 'PARTIAL' ? [t.partial] : [];
  const titles = {
    title: t.comparison.chartTitle(name),
    about: t.comparison.chartOn(dayInWords(date, lang), snapshot.units.length),
    // On paper the frame around the page is missing, which says so on the screen.
    notes: revision === newest ? notes : [t.oldRevision(revision, newest), ...notes],
    citation: t.comparison.citation(`${code}@${date}~${revision}`),
  };
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
          <button type="button" onClick={() => print()}>
            {t.print}
          </button>
          {!isUnknown && <Counts total={snapshot.units.length} comparedWith={address.from?.date ?? before} />}
          {notes.map((note) => (
            <span key={note} className={style.partial}>
              {note}
            </span>
          ))}
        </div>
        <h2 className="visuallyHidden">{dayInWords(date, lang)}</h2>
        <div className={style.view}>
          {isEmpty ? (
            <Notice>
              <p>{isUnknown ? t.unknownDay : t.noUnits}</p>
              {isUnknown && period.until !== undefined && (
                <p>
                  <Link to={{ ...address, date: period.until }}>
                    {t.recordBegins(dayInWords(period.until, lang))}
                  </Link>
                </p>
              )}
            </Notice>
          ) : isList ? (
            <UnitTree layout={layout} selected={address.unit} onSelect={select} />
          ) : (
            <>
              <UnitTree layout={layout} selected={address.unit} onSelect={select} onFocused={setFocused} />
              <Chart
                {...{ layout, edges, news, focused }}
                date={snapshot.date}
                selected={address.unit}
                onSelect={select}
              />
            </>
          )}
        </div>
        <div className={style.data}>
          <DataOfView
            question={ChartDocument}
            variables={{ ...asked, date }}
            isBehind={isPlaceholderData}
            csv={() => unitsCsv(snapshot.units)}
            offers={[{ label: 'SVG', ending: 'svg', make: () => chartSvg(layout, titles) }]}
          />
        </div>
      </section>
      {address.unit !== undefined && (
        <UnitPanel unit={address.unit}>
          <UnitData unit={address.unit} />
        </UnitPanel>
      )}
      {isPrinting && <PaperChart layout={layout} {...titles} />}
    </div>
  );
}
