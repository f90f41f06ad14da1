/** How many units of each kind there are on the day, how that differs from before, and their number over time. */
import { useMemo, useState } from 'react';
import { useFrame } from '../frame/frame.js';
import { rangeOf } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import style from './Counts.module.css';
import { CountsData } from './CountsData.js';
import {
  type Axis,
  countOn,
  dayAt,
  differenceBetween,
  lineOf,
  placeOn,
  type Series,
  seriesOf,
} from './series.js';
import { useCounts } from './useCounts.js';

interface Props {
  total: number;
  /** The day with which the numbers are compared; undefined: there is none before. */
  comparedWith: string | undefined;
}

const [WIDTH, HEIGHT] = [72, 22];

export function Counts({ total, comparedWith }: Props) {
  const { t, lang } = useWords();
  const { code, revision, changes, date, today, change } = useFrame();
  const [isOpen, setOpen] = useState(() => !matchMedia('(max-width: 720px)').matches);
  const [isData, setData] = useState(false);
  const { asked, data, isPlaceholderData } = useCounts({ code, revision }, changes);
  const counts = data?.organization?.counts;
  const series = useMemo(() => seriesOf(counts ?? []), [counts]);
  const [first, last] = rangeOf(changes, today, date);
  const axis: Axis = { first, last, width: WIDTH, height: HEIGHT };
  const shown = series.filter((one) => countOn(one, date) || (comparedWith && countOn(one, comparedWith)));
  return (
    <>
      <details
        className={style.counts}
        open={isOpen}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t.unitsOfKinds(total)}</summary>
        <ul>
          {shown.map((one) => (
            <li key={one.kind}>
              <span className={style.kind}>{one.kind}</span>{' '}
              <b>{(countOn(one, date) ?? 0).toLocaleString(lang)}</b>{' '}
              {comparedWith !== undefined && <Difference by={differenceBetween(one, comparedWith, date)} />}
              <Line of={one} axis={axis} day={date} onPick={(day) => change({ date: day })} />
            </li>
          ))}
          <li>
            <button
              type="button"
              aria-expanded={isData}
              aria-label={t.numbersAsData}
              title={t.numbersAsData}
              onClick={() => setData(!isData)}
            >
              …
            </button>
          </li>
        </ul>
      </details>
      {isOpen && isData && counts && (
        <CountsData counts={counts} asked={asked} isBehind={isPlaceholderData} />
      )}
    </>
  );
}

function Difference({ by }: { by: number | undefined }) {
  const { t } = useWords();
  if (!by) return null;
  return (
    <small className={style.difference} title={t.sinceLastChange}>
      {by > 0 ? `＋${by}` : `−${-by}`} <span className="visuallyHidden">{t.sinceLastChange}</span>
    </small>
  );
}

/** The line is the axis: a click goes to the day of change there. The slider of days does the same for keyboards. */
function Line({
  of,
  axis,
  day,
  onPick,
}: {
  of: Series;
  axis: Axis;
  day: string;
  onPick: (day: string) => void;
}) {
  const here = placeOn(axis, day);
  return (
    <svg
      className={style.line}
      aria-hidden="true"
      width={axis.width}
      height={axis.height}
      data-kind={of.kind}
      onClick={({ nativeEvent }) => {
        const picked = dayAt(of, axis, nativeEvent.offsetX);
        if (picked !== undefined) onPick(picked);
      }}
    >
      <title>{of.points.map((point) => `${point.day} ${point.count}`).join('\n')}</title>
      <rect width={axis.width} height={axis.height} fill="transparent" />
      <path d={lineOf(of, axis)} />
      <line x1={here} x2={here} y1="0" y2={axis.height} />
    </svg>
  );
}
