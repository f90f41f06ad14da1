/** Where a unit came from and what became of it, in both directions. The same stands in the lists beside it. */
import { useEffect, useRef, useState } from 'react';
import { addDays } from '../address/day.js';
import { Link } from '../address/Link.js';
import { useSize } from '../chart/useSize.js';
import { useFrame } from '../frame/frame.js';
import { moveFocus } from '../look/roving.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import style from './FlowPicture.module.css';
import { FlowRibbons } from './FlowRibbons.js';
import type { Flow } from './flow.js';

/** The least width of a period between two days; a wide frame gives each more. */
const COLUMN = 116;
const LANE = 32;
const BAND = 22;
const TOP = 34;
/** How far a piece stays away from the day on which its unit becomes another one. */
const GAP = 20;

/** A picture that is wider than its frame is moved so that the unit which is looked at is in sight. */
export function FlowPicture(props: Omit<Props, 'room'>) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  useEffect(() => {
    const selected = frame.current?.querySelector('[aria-current="true"] rect');
    if (width > 0) frame.current?.scrollTo({ left: Number(selected?.getAttribute('x') ?? 0) - width / 3 });
  }, [width]);
  return (
    <div className={style.frame} ref={frame}>
      {width > 0 && <Picture key={props.selected} {...props} room={width} />}
    </div>
  );
}

interface Props {
  flow: Flow;
  selected: string;
  room: number;
  title: string;
}

function Picture({ flow: { days, lanes, pieces, links }, selected, room, title }: Props) {
  const { t } = useWords();
  const { address, date } = useFrame();
  const selectedPlace = pieces.findIndex(({ unitId }) => unitId === selected);
  const [current, setCurrent] = useState(Math.max(0, selectedPlace));
  // What is older than the first day needs room before it; else the first day is the edge.
  const before = pieces.some(({ start }) => start === undefined) ? 1 : 0;
  const column = Math.max(COLUMN, (room - 4) / (days.length + before));
  const width = (days.length + before) * column;
  const x = (at: number | undefined, open: number) => (at === undefined ? open : (at + before) * column);
  const middle = (lane: number) => TOP + lane * LANE + LANE / 2;
  const linked = new Set(links.map((link) => link.column));
  const kindsOn = (at: number) =>
    [...new Set(links.filter((link) => link.column === at).map(({ kind }) => t.successions[kind]))].join(
      '・',
    );
  return (
    <svg
      width={width}
      height={TOP + lanes * LANE + 4}
      role="group"
      aria-label={title}
      onKeyDown={moveFocus(setCurrent)}
    >
      {days.map((day, at) => {
        const isEdge = at + before === 0;
        const left = x(at, 0);
        return (
          <g key={day} className={style.date} textAnchor={isEdge ? 'start' : 'middle'}>
            <line className={style.day} x1={left} x2={left} y1={TOP} y2={TOP + lanes * LANE} />
            <text x={left} y="12">
              {day}
            </text>
            <text x={left} y="27" className={style.kind}>
              {linked.has(at) && kindsOn(at)}
            </text>
          </g>
        );
      })}
      <FlowRibbons links={links} x={(at) => x(at, 0)} y={middle} gap={GAP} />
      {pieces.map(({ unitId, name, lane, start, end, day }, place) => {
        const left = x(start, 0) + (start !== undefined && linked.has(start) ? GAP : 1);
        const right = x(end, width) - (end !== undefined && linked.has(end) ? GAP : 1);
        const until = end === undefined ? undefined : days[end];
        const isNow = (day ?? '') <= date && date < (until ?? '~');
        const size = Math.max(4, right - left);
        return (
          <Link
            key={`${unitId}${day}`}
            to={{ ...address, unit: unitId, date: day ?? (until && addDays(until, -1)) ?? address.date }}
            className={[style.piece, unitId === selected && style.selected, isNow && style.now]
              .filter(Boolean)
              .join(' ')}
            tabIndex={place === current ? 0 : -1}
            aria-current={unitId === selected ? 'true' : undefined}
            aria-label={`${name} ${spanInWords({ from: day ?? null, until: until ?? null }, t)}`}
          >
            <title>{name}</title>
            <rect x={left} y={middle(lane) - BAND / 2} width={size} height={BAND} rx="3" />
            <svg aria-hidden="true" x={left} y={middle(lane) - BAND / 2} width={size} height={BAND}>
              <text x="5" y="15">
                {name}
              </text>
            </svg>
          </Link>
        );
      })}
    </svg>
  );
}
