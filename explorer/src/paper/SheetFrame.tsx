/** What a comparison has on paper beside its table: title, days and filter above it, its citation below. */

import style from './SheetFrame.module.css';
import { momentsInWords, type Sheet } from './sheet.js';

export function SheetHead({ sheet }: { sheet: Sheet }) {
  const { name, t, filter, notes } = sheet;
  return (
    <div className={style.head}>
      <h2>{t.comparison.paperTitle(name)}</h2>
      <p>{t.comparison.oldAndNow(...momentsInWords(sheet))}</p>
      {filter !== undefined && <p>{filter}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

export function SheetFoot({ sheet: { t, from, to } }: { sheet: Sheet }) {
  return <p className={style.foot}>{t.comparison.citations(from.citation, to.citation)}</p>;
}
