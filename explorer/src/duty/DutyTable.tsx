/** Duties with who holds each, and since when. A long list shows its first rows. */
import { useState } from 'react';
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import style from './Duty.module.css';
import type { DutyRow } from './dutyRows.js';

const SHOWN = 200;

export function DutyTable({ rows, table }: { rows: readonly DutyRow[]; table: string | undefined }) {
  const { t } = useWords();
  const { address } = useFrame();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  return (
    <div className={style.tableFrame}>
      <table className={table}>
        <thead>
          <tr>
            <th scope="col">{t.duties}</th>
            <th scope="col">{t.holders}</th>
            <th scope="col">{t.period}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ dutyId, name, unit, holder, from, until }) => (
            <tr key={`${dutyId}${holder}`}>
              <td>
                <Link to={{ ...address, subject: dutyId, unit: undefined }}>{name}</Link>
              </td>
              <td>
                {unit === undefined ? (
                  holder
                ) : (
                  <Link to={{ ...address, screen: 'chart', subject: undefined, unit }}>{holder}</Link>
                )}
              </td>
              <td>{spanInWords({ from, until }, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {t.more(rows.length - shown.length)}
        </button>
      )}
    </div>
  );
}
