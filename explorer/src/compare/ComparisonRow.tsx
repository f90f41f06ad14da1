/** One row of old and new: a unit, what became of it, and why. */
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import style from './ComparisonTable.module.css';
import { clausesOf, type Line, noticesOf } from './lines.js';
import { marksOf } from './marks.js';
import type { Change, Row, Side } from './rows.js';

export interface Moment {
  date: string;
  revision: number;
}

interface Props {
  row: Row;
  change: (Change & { lines: Line[] }) | undefined;
  eve: Moment;
  isProvisional: boolean;
  isOfRecord: boolean;
}

export function ComparisonRow({ row, change, eve, isProvisional, isOfRecord }: Props) {
  const { t } = useWords();
  const { address } = useFrame();
  const unitOn = (side: Side | null, moment: Partial<Moment>) =>
    side && (
      <Link to={{ ...address, ...moment, screen: 'chart', from: undefined, unit: side.unitId }}>
        {side.displayName}
      </Link>
    );
  const { before, after, depth } = row;
  const isSame = before?.unitId === after?.unitId && before?.displayName === after?.displayName;
  return (
    <tr data-row className={row.kinds.length === 0 ? style.same : undefined} data-same={isSame || undefined}>
      <td className={style.unit} data-depth={Math.min(depth, 6)} data-side={t.before}>
        {unitOn(before, eve)}
      </td>
      <td className={style.between} aria-hidden="true" />
      <td className={style.unit} data-depth={Math.min(depth, 6)} data-side={t.after}>
        {isProvisional ? after?.displayName : unitOn(after, {})}
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
}

function Sentence({ line }: { line: Line }) {
  const { address } = useFrame();
  return (
    <span className={style.sentence}>
      {line.sentence} <small>{clausesOf(line)}</small>{' '}
      {[...noticesOf(line)].map(([id, title]) => (
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
