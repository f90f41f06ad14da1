/** Posts with their ranks, units and periods, each leading to its life. */
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import style from './Post.module.css';
import type { PostRow } from './postRows.js';

interface Props {
  rows: readonly PostRow[];
  table: string | undefined;
  /** They exist on other days only: their units are shown on the first day of the state. */
  isElsewhen?: boolean;
}

export function PostTable({ rows, table, isElsewhen = false }: Props) {
  const { t } = useWords();
  const { address } = useFrame();
  return (
    <div className={style.tableFrame}>
      <table className={table}>
        <thead>
          <tr>
            <th scope="col">{t.post}</th>
            <th scope="col">{t.rank}</th>
            <th scope="col">{t.unitOfPost}</th>
            <th scope="col">{t.period}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={{ ...address, subject: row.id, unit: undefined }}>{row.name}</Link>
              </td>
              <td>{row.rank}</td>
              <td>
                {row.unitId === undefined ? (
                  t.wholeOrganization
                ) : (
                  <Link
                    to={{
                      ...{ ...address, screen: 'chart', subject: undefined, unit: row.unitId },
                      ...(isElsewhen && row.from !== null ? { date: row.from } : {}),
                    }}
                  >
                    {row.unit}
                  </Link>
                )}
              </td>
              <td>{spanInWords(row, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
