/** In place of a comparison that is more than the service answers at once: one part of it, or closer days. */
import { addDays, dayInWords, yearsBefore } from '../address/day.js';
import { Link } from '../address/Link.js';
import { ChartDocument } from '../ask/questions/chart/chart.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Notice } from '../look/Notice.js';
import { periodOf } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import type { Moment } from './ComparisonRow.js';
import style from './TooMuch.module.css';

const YEARS = [20, 10, 5, 2, 1];
const MOST_PARTS = 60;

export function TooMuch({ from }: { from: Moment }) {
  const { t, lang } = useWords();
  const { address, code, date, revision, changes } = useFrame();
  const chart = useAnswer(ChartDocument, { code, date, revision }).data?.organization?.asOf;
  const parts = (chart?.units ?? []).filter(({ depth }) => depth === 0).slice(0, MOST_PARTS);
  const { under } = address.only ?? {};
  const eve = addDays(periodOf(changes, date).from ?? date, -1);
  const closer = [...new Set([...YEARS.map((years) => yearsBefore(date, years)), eve])].filter(
    (day) => from.date < day && day < date,
  );
  return (
    <Notice>
      <div className={style.tooMuch} role="status">
        <p>{under === undefined ? t.tooMuchCompared : t.partNeedsDays}</p>
        {under === undefined && parts.length > 1 && (
          <section>
            <h3>{t.comparePart}</h3>
            <ul>
              {parts.map(({ unitId, displayName }) => (
                <li key={unitId}>
                  <Link to={{ ...address, from, only: { ...address.only, under: unitId } }}>
                    {displayName}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {closer.length > 0 && (
          <section>
            <h3>{t.compareShorter}</h3>
            <ul>
              {closer.map((day) => (
                <li key={day}>
                  <Link to={{ ...address, from: { ...from, date: day } }}>{dayInWords(day, lang)}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Notice>
  );
}
