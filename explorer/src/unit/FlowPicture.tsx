/** Where a unit came from and what became of it, in both directions. The same stands in the lists beside it. */
import { LineageDocument } from '../ask/questions/lineage.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import style from './FlowPicture.module.css';
import { type Flow, flowOf } from './flow.js';

const COLUMN = 132;
const LANE = 34;
const BAND = 20;
const TOP = 18;

export function FlowPicture({ unit }: { unit: string }) {
  const { t } = useWords();
  const { code, revision } = useFrame();
  const { data } = useAnswer(LineageDocument, { code, unit, revision });
  const lineage = data?.organization?.unit?.lineage;
  if (!lineage || lineage.successions.length === 0) return null;
  const edges = lineage.successions.map(({ from, to, ...edge }) => ({
    ...edge,
    ...{ from: from.unitId, to: to.unitId },
  }));
  return (
    <section>
      <h3>{t.lineage}</h3>
      <div className={style.frame} tabIndex={0} role="group" aria-label={t.lineage}>
        <Picture flow={flowOf(lineage.units, edges)} selected={unit} />
      </div>
    </section>
  );
}

function Picture({ flow: { days, lanes, pieces, links }, selected }: { flow: Flow; selected: string }) {
  const { change } = useFrame();
  const width = (days.length + 1) * COLUMN;
  const x = (column: number | undefined, open: number) =>
    column === undefined ? open : (column + 1) * COLUMN - 40;
  const middle = (lane: number) => TOP + lane * LANE + LANE / 2;
  return (
    <svg width={width} height={TOP + lanes * LANE} aria-hidden="true">
      {days.map((day, column) => (
        <g key={day}>
          <line className={style.day} x1={x(column, 0)} x2={x(column, 0)} y1={TOP} y2={TOP + lanes * LANE} />
          <text className={style.date} x={x(column, 0)} y="12" textAnchor="middle">
            {day}
          </text>
        </g>
      ))}
      {links.map(({ kind, column, fromLane, toLane }) => {
        const [at, from, to] = [x(column, 0), middle(fromLane), middle(toLane)];
        return (
          <path
            key={`${kind}${column}-${fromLane}-${toLane}`}
            className={style.link}
            d={`M${at - 22},${from} C${at},${from} ${at},${to} ${at + 22},${to}`}
          />
        );
      })}
      {pieces.map(({ unitId, name, lane, start, end, day }) => {
        const left = x(start, 0) + (start === undefined ? 0 : 22);
        const right = x(end, width) - (end === undefined ? 0 : 22);
        return (
          <g
            key={`${unitId}${day}`}
            className={unitId === selected ? `${style.piece} ${style.selected}` : style.piece}
            onClick={() => change({ unit: unitId, ...(day === undefined ? {} : { date: day }) })}
          >
            <rect
              x={left}
              y={middle(lane) - BAND / 2}
              width={Math.max(4, right - left)}
              height={BAND}
              rx="3"
            />
            <text x={left + 5} y={middle(lane) + 4}>
              {name.length * 12 > right - left
                ? `${name.slice(0, Math.max(1, Math.floor((right - left) / 13) - 1))}…`
                : name}
              <title>{name}</title>
            </text>
          </g>
        );
      })}
    </svg>
  );
}
