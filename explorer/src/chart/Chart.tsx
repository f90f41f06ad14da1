/** The chart on its canvas. For keyboards and screen readers the same units stand in lists/UnitTree.tsx. */
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../words/lang.js';
import { arrange, type Cell, cellAt } from './arrange.js';
import style from './Chart.module.css';
import { SIGNS } from './colors.js';
import { type Edge, founders, hues } from './descent.js';
import { draw } from './draw.js';
import { type Layout, namesTo } from './layout.js';
import type { Placed } from './motion.js';
import type { News } from './news.js';
import { useInSight } from './useInSight.js';
import { useIsDark } from './useIsDark.js';
import { useMotion } from './useMotion.js';
import { useSize } from './useSize.js';
import { useZoom } from './useZoom.js';

interface Props {
  layout: Layout;
  date: string;
  edges: readonly Edge[];
  /** What the day changed. */
  news: ReadonlyMap<string, News>;
  selected: string | undefined;
  /** The unit on which the keyboard is. */
  focused: string | undefined;
  onSelect: (unit: string | undefined) => void;
}

interface Hovered {
  unit: string;
  /** It is in the lower half: its name is shown at the upper edge, so that it covers nothing near it. */
  isLow: boolean;
}

export function Chart({ layout, date, edges, news, selected, focused, onSelect }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const places = useRef<Placed[]>([]);
  const [hovered, setHovered] = useState<Hovered>();
  const size = useSize(frame);
  const hueOfRoot = useMemo(() => hues(founders(edges)), [edges]);
  const picture = useMemo(() => arrange(layout, size), [layout, size]);
  const shown = useMemo(() => ({ picture, date }), [picture, date]);
  const isDark = useIsDark();

  const repaint = useRef(() => {});
  const { inSight, zoomBy, show } = useZoom(canvas, picture.rows, size, () => repaint.current());
  repaint.current = () => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const ratio = devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(context, places.current, {
      ...{ ...size, ...inSight(), ratio, selected, hovered: hovered?.unit, focused, isDark, news, hueOfRoot },
    });
  };
  const paint = useCallback((next: Placed[]) => {
    places.current = next;
    repaint.current();
  }, []);
  useMotion(shown, edges, paint);
  useEffect(() => repaint.current());
  const sight = { height: size.height, inSight, show };
  const seen = useInSight(picture, selected, sight);
  useInSight(picture, focused, sight);

  const cellUnder = ({ nativeEvent }: MouseEvent): Cell | undefined => {
    const { rowHeight, firstRow } = inSight();
    return cellAt(picture, nativeEvent.offsetX, firstRow + nativeEvent.offsetY / rowHeight);
  };
  // The selected unit has its name in the panel beside the chart.
  const named = layout.byUnit.get(hovered?.unit ?? focused ?? '');
  const newsOfNamed = named && news.get(named.unitId);
  return (
    <div className={style.chart} ref={frame} data-focused={focused !== undefined || undefined}>
      <canvas
        ref={canvas}
        aria-hidden="true"
        width={Math.round(size.width * devicePixelRatio)}
        height={Math.round(size.height * devicePixelRatio)}
        onMouseMove={(event) => {
          const unit = cellUnder(event)?.box.unitId;
          const isLow = event.nativeEvent.offsetY > size.height / 2;
          setHovered(unit === undefined ? undefined : { unit, isLow });
        }}
        onMouseLeave={() => setHovered(undefined)}
        onClick={(event) => {
          const unit = cellUnder(event)?.box.unitId;
          seen.current = unit;
          onSelect(unit);
        }}
        onDoubleClick={(event) => show(cellUnder(event))}
      />
      {named && (
        <p className={style.hover} data-top={hovered?.isLow || undefined} aria-hidden="true">
          {namesTo(layout, named).join(' › ')} <small>{named.kind}</small>
          {newsOfNamed && (
            <b data-news={newsOfNamed}>
              {' '}
              {SIGNS[newsOfNamed]} {t.news[newsOfNamed]}
            </b>
          )}
        </p>
      )}
      <div className={style.zoom}>
        <button type="button" aria-label={t.zoomIn} onClick={() => zoomBy(1.6)}>
          ＋
        </button>
        <button type="button" aria-label={t.zoomOut} onClick={() => zoomBy(1 / 1.6)}>
          −
        </button>
        <button type="button" aria-label={t.fit} title={t.fit} onClick={() => show()}>
          ⤢
        </button>
      </div>
    </div>
  );
}
