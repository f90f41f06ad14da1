/** The duties of the day, and one duty through its reorganizations to the unit that answers today. */
import { useState } from 'react';
import { Link } from '../address/Link.js';
import { DutiesOnDayDocument } from '../ask/questions/dutiesOnDay.generated.js';
import { DutyDocument } from '../ask/questions/duty.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { Because } from '../unit/Because.js';
import { spanInWords } from '../unit/span.js';
import { useWords } from '../words/lang.js';
import { DataOfView } from './DataOfView.js';
import style from './pages.module.css';

export default function DutiesScreen() {
  const { address } = useFrame();
  return address.subject === undefined ? <OnDay /> : <One id={address.subject} />;
}

function OnDay() {
  const { t } = useWords();
  const { address, code, date, revision } = useFrame();
  const [text, setText] = useState('');
  const asked = { code, date, revision };
  const { data, error, refetch } = useAnswer(DutiesOnDayDocument, asked);
  const all = data?.organization?.asOf.duties;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!all) return <Loading />;
  const sought = text.normalize('NFKC').trim().toLowerCase();
  const found = all.filter(({ duty }) => duty.name.normalize('NFKC').toLowerCase().includes(sought));
  return (
    <div className={style.page}>
      <div className={style.bar}>
        <input
          type="search"
          aria-label={t.findDuty}
          placeholder={t.findDuty}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      {found.length === 0 ? (
        <Notice>{all.length === 0 ? t.noDuties : t.nothingFound}</Notice>
      ) : (
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{t.duties}</th>
              <th scope="col">{t.holders}</th>
              <th scope="col">{t.day}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ duty, holder, ...span }) => (
              <tr key={`${duty.dutyId}${holder.unitId}`}>
                <td>
                  <Link to={{ ...address, subject: duty.dutyId }}>{duty.name}</Link>
                </td>
                <td>
                  <Link to={{ ...address, screen: 'chart', unit: holder.unitId }}>
                    {holder.path.join(' › ')}
                  </Link>
                </td>
                <td>{spanInWords(span, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <DataOfView
        question={DutiesOnDayDocument}
        variables={asked}
        csv={() => [
          ['duty', 'holder', 'from', 'until'],
          ...found.map(({ duty, holder, from, until }) => [
            duty.name,
            holder.path.join('/'),
            from ?? '',
            until ?? '',
          ]),
        ]}
      />
    </div>
  );
}

function One({ id }: { id: string }) {
  const { t, lang } = useWords();
  const { address, code, date, revision } = useFrame();
  const asked = { code, id, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch } = useAnswer(DutyDocument, asked);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  const duty = data.organization?.duty;
  if (!duty) return <Notice>{t.nothingFound}</Notice>;
  return (
    <div className={style.page}>
      <h2>{duty.name}</h2>
      <p>
        <Link to={{ ...address, subject: undefined }}>← {t.duties}</Link>
      </p>
      <ol className={style.entries}>
        {duty.holdings.map(({ from, until, holder, event }) => {
          const isNow = (from ?? '') <= date && date < (until ?? '~');
          return (
            <li
              key={`${from}${holder.unitId}`}
              className={style.entry}
              aria-current={isNow ? 'date' : undefined}
            >
              <span className={isNow ? style.current : undefined}>
                <Link to={{ ...address, screen: 'chart', subject: undefined, unit: holder.unitId }}>
                  {holder.path.join(' › ')}
                </Link>{' '}
                {spanInWords({ from, until }, t)}
              </span>{' '}
              <Because event={event} />
            </li>
          );
        })}
      </ol>
      <DataOfView question={DutyDocument} variables={asked} />
    </div>
  );
}
