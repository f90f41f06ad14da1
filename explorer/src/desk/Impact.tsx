/** How answers change: for each day from which on they differ, what differs between the present revision and the next. */
import { dayInWords } from '../address/day.js';
import { useWords } from '../words/lang.js';
import type { Preview } from './usePreview.js';

export function Impact({ preview, revision }: { preview: Preview; revision: number }) {
  const { t, lang } = useWords();
  const { deskTexts: words } = t;
  const { days, units, laterEvents, impact } = preview;
  if (days.length === 0) return <p>{words.noImpact}</p>;
  const hidden = days.slice(impact.length);
  return (
    <div>
      <p>
        {words.axes(revision)}　{words.unitsDiffer(units.length)}
      </p>
      {impact.map(({ to: { date }, changes }) => (
        <section key={date}>
          <h3>{words.impactOn(dayInWords(date, lang))}</h3>
          <ul>
            {[...new Set(changes.flatMap(({ lines }) => lines.map(({ sentence }) => sentence)))].map(
              (sentence) => (
                <li key={sentence}>{sentence}</li>
              ),
            )}
          </ul>
        </section>
      ))}
      {hidden.length > 0 && <p>{hidden.map((day) => dayInWords(day, lang)).join('、')}</p>}
      {laterEvents.length > 0 && (
        <section>
          <h3>{words.laterEvents}</h3>
          <ul>
            {laterEvents.map(({ eventId, effectiveOn, clause, sentence }) => (
              <li key={eventId}>
                {effectiveOn} {clause} {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
