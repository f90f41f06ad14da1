/** Where a comparison is more than the service answers at once: one part of it, or closer days. */
import type { ReactNode } from 'react';
import { addDays, dayInWords, yearsBefore } from '../../address/day.js';
import { Link } from '../../address/Link.js';
import { ChartDocument } from '../../ask/questions/chart/chart.generated.js';
import { useAnswer } from '../../ask/useAnswer.js';
import { useFrame } from '../../frame/frame.js';
import { periodOf } from '../../time/timeline.js';
import { useWords } from '../../words/lang.js';
import type { Moment } from '../ComparisonRow.js';
import style from './TooMuch.module.css';

const YEARS = [20, 10, 5, 2, 1];
const MOST_PARTS = 60;

interface Props {
  from: Moment;
  /** Nothing else is shown. */
  isOpen?: boolean;
}

export function TooMuch({ from, isOpen = false }: Props) {
  const { t, lang } = useWords();
  const { address, code, date, revision, changes } = useFrame();
  const chart = useAnswer(ChartDocument, { code, date, revision }).data?.organization?.asOf;
  const parts = (chart?.units ?? []).filter(({ depth }) => depth === 0).slice(0, MOST_PARTS);
  const isPart = address.only?.under !== undefined;
  const eve = addDays(periodOf(changes, date).from ?? date, -1);
  const closer = [...new Set([...YEARS.map((years) => yearsBefore(date, years)), eve])].filter(
    (day) => from.date < day && day < date,
  );
  return (
    <details className={style.tooMuch} open={isOpen}>
      <summary>{isOpen ? t.whatWorks : isPart ? t.tooMuchOfPart : t.tooMuchCompared}</summary>
      {!isPart && parts.length > 1 && (
        <Choices title={t.comparePart}>
          {parts.map(({ unitId, displayName }) => (
            <li key={unitId}>
              <Link to={{ ...address, from, only: { ...address.only, under: unitId } }}>{displayName}</Link>
            </li>
          ))}
        </Choices>
      )}
      {closer.length > 0 && (
        <Choices title={t.compareCloser}>
          {closer.map((day) => (
            <li key={day}>
              <Link to={{ ...address, from: { ...from, date: day } }}>{dayInWords(day, lang)}</Link>
            </li>
          ))}
        </Choices>
      )}
    </details>
  );
}

const Choices = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    <ul>{children}</ul>
  </section>
);
