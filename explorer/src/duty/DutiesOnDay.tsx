/** The duties of the day, of the whole organization or of one unit and all below it; others are found by any part of a name. */
import { type ReactNode, useDeferredValue, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import { FindDutiesDocument } from '../ask/questions/search/findDuties.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './Duty.module.css';
import { DutyTable } from './DutyTable.js';
import { type DutyRow, type HeldOnDay, heldRows, otherRows } from './dutyRows.js';

interface Props {
  duties: readonly HeldOnDay[];
  /** The unit whose duties they are. */
  of?: { unitId: string; displayName: string };
  bar: string | undefined;
  /** Shows the rows also as data. */
  children: (rows: readonly DutyRow[]) => ReactNode;
}

export function DutiesOnDay({ duties, of, bar, children }: Props) {
  const { t, lang } = useWords();
  const { address, code, date, revision } = useFrame();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const isSought = sought !== '' && of === undefined;
  const { data } = useAnswer(
    FindDutiesDocument,
    isSought ? { code, text: sought, date, revision } : undefined,
  );
  const rows = heldRows(duties, text);
  const found = isSought ? (data?.organization?.findDuties ?? []) : [];
  const others = otherRows(found, date, t);
  return (
    <>
      <h2>
        {of ? t.dutiesOfUnitOn(of.displayName, dayInWords(date, lang)) : t.dutiesOn(dayInWords(date, lang))}
      </h2>
      {of && (
        <p>
          <Link to={{ ...address, screen: 'chart', unit: of.unitId }}>{of.displayName}</Link>{' '}
          <Link to={{ ...address, unit: undefined }}>{t.allDuties}</Link>
        </p>
      )}
      <div className={bar}>
        <input
          type="search"
          className={style.filter}
          aria-label={t.findDuty}
          placeholder={t.findDuty}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span role="status">{t.dutiesFound(rows.length + others.length)}</span>
      </div>
      {rows.length > 0 && <DutyTable rows={rows} />}
      {others.length > 0 && (
        <>
          <h3 className={style.heading}>{t.notHeldOnDay}</h3>
          <DutyTable rows={others} />
        </>
      )}
      {rows.length + others.length === 0 && (
        <Notice>{duties.length === 0 && sought === '' ? t.noDuties : t.nothingFound}</Notice>
      )}
      {sought === '' && of === undefined && <p className={style.hint}>{t.findOtherDuties}</p>}
      {children([...rows, ...others])}
    </>
  );
}
