/** The chart on its canvas. For keyboards and screen readers the same units stand in lists/UnitTree.tsx. */
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../words/lang.js';
import style from './Chart.module.css';
import { type Edge, founders, hues } from './descent.js';
import { columnWidth, draw } from './draw.js';
import { type Box, boxAt, type Layout } from './layout.js';
import type { Placed } from './motion.js';
import { useMotion } from './useMotion.js';
import { useSize } from './useSize.js';
import { useZoom } from './useZoom.js';

interface Props {
  layout: Layout;
  date: string;
  edges: readonly Edge[];
  selected: string | undefined;
  onSelect: (unit: string | undefined) => void;
}

export function Chart({ layout, date, edges, selected, onSelect }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const places = useRef<Placed[]>([]);
  const [hovered, setHovered] = useState<Box>();
  const size = useSize(frame);
  const hueOfRoot = useMemo(() => hues(founders(edges)), [edges]);
  const shown = useMemo(() => ({ layout, date }), [layout, date]);
  const isDark = useIsDark();

  const repaint = useRef(() => {});
  const { inSight, zoomBy, show } = useZoom(canvas, layout.rows, size, () => repaint.current());
  repaint.current = () => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const ratio = devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(context, places.current, {
      ...size,
      ...inSight(),
      columns: layout.columns,
      selected,
      hovered: hovered?.unitId,
      isDark,
      hueOfRoot,
    });
  };
  const paint = useCallback((next: Placed[]) => {
    places.current = next;
    repaint.current();
  }, []);
  useMotion(shown, edges, paint);
  useEffect(() => repaint.current());

  // A unit that was selected elsewhere comes into sight.
  const isReady = size.height > 0;
  const seen = useRef<string>(undefined);
  useEffect(() => {
    const box = selected === undefined ? undefined : layout.byUnit.get(selected);
    if (!isReady || !box || seen.current === selected) return;
    seen.current = selected;
    const { rowHeight, firstRow } = inSight();
    const isInSight = box.top >= firstRow && box.top + box.height <= firstRow + size.height / rowHeight;
    if (!isInSight || rowHeight < 12) show({ top: box.top - 6, height: box.height + 12 });
  }, [selected, layout, inSight, show, size.height, isReady]);

  const boxUnder = ({ nativeEvent }: MouseEvent): Box | undefined => {
    const { rowHeight, firstRow } = inSight();
    const column = Math.floor(nativeEvent.offsetX / columnWidth({ ...size, columns: layout.columns }));
    return boxAt(layout, column, firstRow + nativeEvent.offsetY / rowHeight);
  };
  return (
    <div className={style.chart} ref={frame}>
      <canvas
        ref={canvas}
        aria-hidden="true"
        width={size.width * devicePixelRatio}
        height={size.height * devicePixelRatio}
        onMouseMove={(event) => setHovered(boxUnder(event))}
        onMouseLeave={() => setHovered(undefined)}
        onClick={(event) => {
          const unit = boxUnder(event)?.unitId;
          seen.current = unit;
          onSelect(unit);
        }}
        onDoubleClick={(event) => show(boxUnder(event))}
      />
      {hovered && (
        <p className={style.hover} aria-hidden="true">
          {hovered.displayName} <small>{hovered.kind}</small>
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

function useIsDark(): boolean {
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const change = () => setDark(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isDark;
}
