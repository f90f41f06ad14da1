/** The life of a unit: a band over time, the same as a table, and what happened in the sentences of the record. */
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { Why } from '../record/Because.js';
import { Cause } from '../record/Cause.js';
import { Happenings } from '../record/Happenings.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import { Band } from './Band.js';
import { type Lane, type Life, lanesOf } from './lanes.js';
import { storyOf } from './story.js';
import style from './UnitLife.module.css';

const ROWS = 8;
const LINES = 12;

interface Props {
  life: Life<CauseFragment>;
  /** Beside what it had: what its successions and transfers say. */
  more: readonly { event: CauseFragment }[];
}

export function UnitLife({ life, more }: Props) {
  const { t } = useWords();
  const lanes = lanesOf(life, t.atTop);
  const rows = lanes.reduce((sum, lane) => sum + lane.rows.length, 0);
  const shown = lanes.map(({ name, rows }) => ({ label: t.lanes[name], rows: rows.slice(0, ROWS) }));
  const left = rows - shown.reduce((sum, lane) => sum + lane.rows.length, 0);
  return (
    <section>
      <h3>{t.life}</h3>
      <Band title={t.life} lanes={shown} />
      {left > 0 && <p className={style.left}>{t.moreInTable(left)}</p>}
      <details className={style.table}>
        <summary>{t.asTable}</summary>
        <LifeTable lanes={lanes} />
      </details>
      <Story events={storyOf(life, more)} />
    </section>
  );
}

function LifeTable({ lanes }: { lanes: readonly Lane<CauseFragment>[] }) {
  const { t } = useWords();
  const byDay = (a: { from: string | null }, b: { from: string | null }) =>
    (a.from ?? '').localeCompare(b.from ?? '');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.item}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.period}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.flatMap(({ name, rows }) =>
          rows
            .flat()
            .sort(byDay)
            .map((piece) => (
              <tr key={`${name}${piece.from}${piece.value}`}>
                <th scope="row">{t.lanes[name]}</th>
                <td>
                  {piece.value}{' '}
                  <Why of={piece.value}>
                    {piece.causes.map((event) => (
                      <Cause key={event.eventId} event={event} />
                    ))}
                  </Why>
                </td>
                <td>{spanInWords(piece, t)}</td>
              </tr>
            )),
        )}
      </tbody>
    </table>
  );
}

function Story({ events }: { events: readonly CauseFragment[] }) {
  const { t } = useWords();
  const [first, rest] = [events.slice(0, LINES), events.slice(LINES)];
  return (
    <>
      <Happenings events={first} />
      {rest.length > 0 && (
        <details>
          <summary>{t.more(rest.length)}</summary>
          <Happenings events={rest} />
        </details>
      )}
    </>
  );
}
