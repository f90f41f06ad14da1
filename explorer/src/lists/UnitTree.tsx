/** The chart as an indented tree: for keyboards, screen readers and small screens. Only rows in sight are in the page. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Box, Layout } from '../chart/layout.js';
import { useSize } from '../chart/useSize.js';
import { useWords } from '../words/lang.js';
import { hasChildren, openRows, siblingPlaces } from './treeRows.js';
import style from './UnitTree.module.css';

const ROW = 32;

interface Props {
  layout: Layout;
  selected: string | undefined;
  onSelect: (unit: string) => void;
  /** It is beside a picture of the same units, which shows the one on which the keyboard is; undefined: it has left. */
  onFocused?: (unit: string | undefined) => void;
}

export function UnitTree({ layout, selected, onSelect, onFocused }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const { height } = useSize(frame);
  const [scrolled, setScrolled] = useState(0);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const rows = useMemo(() => openRows(layout, closed), [layout, closed]);
  const places = useMemo(() => siblingPlaces(layout), [layout]);
  const at = Math.max(
    0,
    rows.findIndex(({ unitId }) => unitId === (focused ?? selected)),
  );

  // Only when another unit is selected, or there is more or less room: a list that is scrolled by hand stays where it is.
  const shownFor = useRef<string>(undefined);
  useEffect(() => {
    const wanted = `${selected} ${height}`;
    if (selected === undefined || wanted === shownFor.current || !frame.current || height === 0) return;
    const index = rows.findIndex(({ unitId }) => unitId === selected);
    if (index < 0) return;
    shownFor.current = wanted;
    frame.current.scrollTop = Math.max(0, index * ROW - height / 2);
  }, [selected, rows, height]);

  const first = Math.max(0, Math.floor(scrolled / ROW) - 8);
  const visible = rows.slice(first, Math.ceil((scrolled + height) / ROW) + 8);
  const focus = (index: number) => {
    const box = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (!box || !frame.current) return;
    setFocused(box.unitId);
    onFocused?.(box.unitId);
    const top = rows.indexOf(box) * ROW;
    if (top < frame.current.scrollTop) frame.current.scrollTop = top;
    if (top + ROW > frame.current.scrollTop + height) frame.current.scrollTop = top + ROW - height;
  };
  const toggle = ({ unitId }: Box) => {
    const next = new Set(closed);
    if (!next.delete(unitId)) next.add(unitId);
    setClosed(next);
  };
  const keys = (event: KeyboardEvent) => {
    const box = rows[at];
    if (!box) return;
    const isParent = hasChildren(layout, box);
    const isOpen = isParent && !closed.has(box.unitId);
    const actions: Record<string, () => void> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(rows.length - 1),
      PageDown: () => focus(at + Math.floor(height / ROW)),
      PageUp: () => focus(at - Math.floor(height / ROW)),
      ArrowRight: () => (isParent && !isOpen ? toggle(box) : focus(at + 1)),
      ArrowLeft: () => (isOpen ? toggle(box) : focus(rows.findIndex(({ unitId }) => unitId === box.parent))),
      Enter: () => onSelect(box.unitId),
      ' ': () => onSelect(box.unitId),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <div
      ref={frame}
      className={onFocused ? 'visuallyHidden' : style.tree}
      role="tree"
      tabIndex={0}
      aria-label={t.chart}
      aria-activedescendant={rows[at] ? idOf(rows[at].unitId) : undefined}
      onKeyDown={keys}
      onFocus={() => onFocused?.(rows[at]?.unitId)}
      onBlur={() => onFocused?.(undefined)}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: rows.length * ROW }}>
        {visible.map((box, i) => {
          const isParent = hasChildren(layout, box);
          const [position, siblings] = places.get(box.unitId) ?? [1, 1];
          return (
            <div
              key={box.unitId}
              id={idOf(box.unitId)}
              role="treeitem"
              tabIndex={-1}
              aria-level={box.depth + 1}
              aria-posinset={position}
              aria-setsize={siblings}
              aria-expanded={isParent ? !closed.has(box.unitId) : undefined}
              aria-selected={box.unitId === selected}
              className={rows[at] === box ? `${style.row} ${style.active}` : style.row}
              style={{ top: (first + i) * ROW, paddingLeft: 8 + box.depth * 20 }}
              onClick={() => {
                setFocused(box.unitId);
                onSelect(box.unitId);
              }}
            >
              <span
                className={style.twist}
                aria-hidden="true"
                onClick={(event) => {
                  if (!isParent) return;
                  event.stopPropagation();
                  toggle(box);
                }}
              >
                {isParent ? (closed.has(box.unitId) ? '▸' : '▾') : ''}
              </span>
              {box.displayName} <small>{box.kind}</small>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const idOf = (unit: string) => `tree-${unit}`;
