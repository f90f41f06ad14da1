/** One unit: what it is on the day and why, its life as a band over time, where it came from and what became of it. */
import { Link } from '../address/Link.js';
import { UnitDocument } from '../ask/questions/unit.generated.js';
import { UnitOnDayDocument } from '../ask/questions/unitOnDay.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import { Because } from './Because.js';
import { FlowPicture } from './FlowPicture.js';
import { LifeBand } from './LifeBand.js';
import { Relatives } from './Relatives.js';
import { spanInWords } from './span.js';
import style from './UnitPanel.module.css';

export function UnitPanel({ unit: id }: { unit: string }) {
  const { t, lang } = useWords();
  const { address, change, code, date, revision } = useFrame();
  const asked = { code, unit: id, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch } = useAnswer(UnitDocument, asked);
  const day = useAnswer(UnitOnDayDocument, { ...asked, date });
  const unit = data?.organization?.unit;
  const onDay = day.data?.organization?.unit?.asOf;
  const shown = onDay ?? unit?.states.at(-1);
  return (
    <aside className={style.panel} aria-label={shown?.displayName ?? id}>
      <header>
        <h2>
          {shown?.displayName ?? id} <small>{shown?.kind}</small>
        </h2>
        <button type="button" aria-label={t.close} onClick={() => change({ unit: undefined })}>
          ✕
        </button>
      </header>
      {error ? <Failed problem={error} again={refetch} /> : null}
      {data === undefined && !error ? <Loading /> : null}
      {data && !unit && <Notice>{t.nothingFound}</Notice>}
      {unit && shown && (
        <>
          <p className={style.path}>{shown.path.slice(0, -1).join(' › ')}</p>
          {day.data && !onDay && <p className={style.absent}>{t.notOnDay(date)}</p>}
          {onDay && (
            <p>
              {spanInWords(onDay, t)} <Because event={onDay.becauseOf} />
            </p>
          )}
          <LifeBand states={unit.states} />
          <FlowPicture unit={unit.unitId} />
          <Relatives
            title={t.cameFrom}
            relatives={unit.predecessors.map(({ kind, on, from, before, event }) => ({
              ...{ kind, on, unit: from.unitId, path: before?.path, event, isBefore: true },
            }))}
          />
          <Relatives
            title={t.became}
            relatives={unit.successors.map(({ kind, on, to, after, event }) => ({
              ...{ kind, on, unit: to.unitId, path: after?.path, event, isBefore: false },
            }))}
          />
          {onDay && (
            <>
              <h3>{t.dutiesOfUnit}</h3>
              <ul>
                {onDay.duties.map(({ duty, event, ...span }) => (
                  <li key={duty.dutyId}>
                    <Link to={{ ...address, screen: 'duties', subject: duty.dutyId, unit: undefined }}>
                      {duty.name}
                    </Link>{' '}
                    <small>{spanInWords(span, t)}</small> <Because event={event} />
                  </li>
                ))}
                {onDay.duties.length === 0 && <li className={style.none}>{t.none}</li>}
              </ul>
              <h3>{t.posts}</h3>
              <ul>
                {onDay.posts.map(({ name, rank, event, ...span }) => (
                  <li key={name}>
                    {name} {rank && <small>{rank}</small>} <small>{spanInWords(span, t)}</small>{' '}
                    <Because event={event} />
                  </li>
                ))}
                {onDay.posts.length === 0 && <li className={style.none}>{t.none}</li>}
              </ul>
              {onDay.overseers.length > 0 && (
                <>
                  <h3>{t.overseers}</h3>
                  <ul>
                    {onDay.overseers.map(({ name, post, event }) => (
                      <li key={post.postId}>
                        {name} <Because event={event} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
        </>
      )}
    </aside>
  );
}
