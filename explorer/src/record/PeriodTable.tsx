/** Rows that each were so for a period: a duty with its holder, a post with its rank. */
import type { ReactNode } from 'react';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import style from './PeriodTable.module.css';

export interface Period {
  from: string | null;
  until: string | null;
}

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
}

interface Props<Row extends Period> {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Those before the period. */
  columns: readonly Column<Row>[];
  /** What set the row. Given, the rows follow each other, and that of the day is marked. */
  why?: (row: Row) => ReactNode;
}

export const isOnDay = ({ from, until }: Period, day: string): boolean =>
  (from ?? '') <= day && day < (until ?? '~');

export function PeriodTable<Row extends Period>({ rows, keyOf, columns, why }: Props<Row>) {
  const { t } = useWords();
  const { date } = useFrame();
  return (
    <div className={style.frame}>
      <table className={style.table}>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <th scope="col">{t.period}</th>
            {why && <th scope="col">{t.why}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} aria-current={why && isOnDay(row, date) ? 'date' : undefined}>
              {columns.map(({ heading, cell }) => (
                <td key={heading} data-label={heading}>
                  {cell(row)}
                </td>
              ))}
              <td data-label={t.period}>{spanInWords(row, t)}</td>
              {why && <td>{why(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
