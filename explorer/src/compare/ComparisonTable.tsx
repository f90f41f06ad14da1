/** Old and new side by side, with ribbons between what was and what became of it. */
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import style from './ComparisonTable.module.css';
import { COLORS } from './kinds.js';
import { marksOf } from './marks.js';
import { type Change, type Ribbon, type Row, ribbonsOf, type Side } from './rows.js';

interface Line {
  sentence: string;
  events: {
    eventId: string;
    clause: string | null;
    revision: { reorganization: { reorganizationId: string; title: string } | null } | null;
  }[];
}

interface Props {
  rows: readonly Row[];
  changes: readonly (Change & { lines: Line[] })[];
  /** The two moments, as headings. */
  titles: [string, string];
  eve: { date: string; revision: number };
  /** The second moment is only tried out: its units have no page. */
  isProvisional?: boolean;
  /** It is one day at two revisions: the record changed, and not the city. */
  isOfRecord: boolean;
}

export function ComparisonTable({ rows, changes, titles, eve, isProvisional = false, isOfRecord }: Props) {
  const { t } = useWords();
  const { address } = useFrame();
  const ribbons = ribbonsOf(rows, changes);
  const unitOn = (side: Side | null, moment: { date?: string; revision?: number }) =>
    side && (
      <Link to={{ ...address, ...moment, screen: 'chart', from: undefined, unit: side.unitId }}>
        {side.displayName}
      </Link>
    );
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">
            {t.before} <small>{titles[0]}</small>
          </th>
          <th className={style.between} aria-hidden="true" />
          <th scope="col">
            {t.after} <small>{titles[1]}</small>
          </th>
          <th scope="col">{t.sentence}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const change = row.change === undefined ? undefined : changes[row.change];
          const key = `${row.before?.unitId}-${row.after?.unitId}`;
          return (
            <tr key={key} className={row.kinds.length === 0 ? style.same : undefined}>
              <td className={style.unit} data-depth={row.depth}>
                {unitOn(row.before, eve)}
              </td>
              <td className={style.between} aria-hidden="true">
                {i === 0 && <Ribbons ribbons={ribbons} rows={rows.length} />}
              </td>
              <td className={style.unit} data-depth={row.depth}>
                {isProvisional ? row.after?.displayName : unitOn(row.after, {})}
              </td>
              <td className={style.what}>
                {marksOf(row, change, isOfRecord, t).map(({ sign, word, color }) => (
                  <span key={word} className={style.kind} data-kind={color}>
                    {sign} {word}
                  </span>
                ))}
                {row.isFirst && change?.lines.map((line) => <Sentence key={line.sentence} line={line} />)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Sentence({ line: { sentence, events } }: { line: Line }) {
  const { address } = useFrame();
  const clauses = [...new Set(events.flatMap(({ clause }) => clause ?? []))].join('、');
  const titles = new Map(
    events.flatMap(({ revision }) => {
      const one = revision?.reorganization;
      return one ? [[one.reorganizationId, one.title] as const] : [];
    }),
  );
  return (
    <span className={style.sentence}>
      {sentence} <small>{clauses}</small>{' '}
      {[...titles].map(([id, title]) => (
        <Link
          key={id}
          className={style.notice}
          to={{ ...address, screen: 'reorganizations', subject: id, from: undefined, unit: undefined }}
        >
          {title}
        </Link>
      ))}
    </span>
  );
}

/** The rows have one height, so their places are known without measuring. */
export const ROW = 34;
const WIDTH = 96;

function Ribbons({ ribbons, rows }: { ribbons: readonly Ribbon[]; rows: number }) {
  return (
    <svg
      className={style.ribbons}
      aria-hidden="true"
      width={WIDTH}
      height={rows * ROW}
      viewBox={`0 0 ${WIDTH} ${rows * ROW}`}
    >
      {ribbons.map(({ from, to, kind, change }) => {
        const [a, b] = [from * ROW + ROW / 2, to * ROW + ROW / 2];
        return (
          <path
            key={`${change}-${from}-${to}`}
            d={`M0,${a} C${WIDTH / 2},${a} ${WIDTH / 2},${b} ${WIDTH},${b}`}
            className={style.ribbon}
            data-kind={COLORS[kind].slice(2)}
          />
        );
      })}
    </svg>
  );
}
