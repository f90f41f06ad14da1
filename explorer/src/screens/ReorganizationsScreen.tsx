/** The reorganizations, and one of them clause by clause. */
import { addDays, dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import {
  ReorganizationDocument,
  type ReorganizationQuery,
} from '../ask/questions/reorganization.generated.js';
import { ReorganizationsDocument } from '../ask/questions/reorganizations.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { EventLines } from '../record/EventLines.js';
import { useWords } from '../words/lang.js';
import { DataOfView } from './DataOfView.js';
import style from './pages.module.css';

export default function ReorganizationsScreen() {
  const { address } = useFrame();
  return address.subject === undefined ? <All /> : <One id={address.subject} />;
}

function All() {
  const { t, lang } = useWords();
  const { address, code, today } = useFrame();
  const asked = { code };
  const { data, error, refetch } = useAnswer(ReorganizationsDocument, asked);
  const all = data?.organization?.reorganizations.nodes;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!all) return <Loading />;
  return (
    <div className={style.page}>
      {all.length === 0 && <Notice>{t.noReorganizations}</Notice>}
      <ol className={style.entries}>
        {all.toReversed().map(({ reorganizationId, title, effectiveOn, status, legalBasis, events }) => (
          <li key={reorganizationId} className={style.entry}>
            <h2>
              <Link to={{ ...address, subject: reorganizationId }}>{title}</Link>
            </h2>
            <p className={style.muted}>
              {dayInWords(effectiveOn, lang)}　{t.changesOf(events.length)}　{legalBasis}{' '}
              <State status={status} effectiveOn={effectiveOn} today={today} />
            </p>
          </li>
        ))}
      </ol>
      <DataOfView question={ReorganizationsDocument} variables={asked} />
    </div>
  );
}

type Status = 'RECORDED' | 'WITHDRAWN';

function State({ status, effectiveOn, today }: { status: Status; effectiveOn: string; today: string }) {
  const { t } = useWords();
  if (status === 'WITHDRAWN') return <span className={style.planned}>{t.status.WITHDRAWN}</span>;
  return effectiveOn > today ? <span className={style.planned}>{t.planned}</span> : null;
}

function One({ id }: { id: string }) {
  const { t, lang } = useWords();
  const { code } = useFrame();
  const asked = { code, id, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch } = useAnswer(ReorganizationDocument, asked);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  const found = data.organization?.reorganization;
  if (!found) return <Notice>{t.nothingFound}</Notice>;
  return (
    <div className={style.page}>
      <Notification of={found} />
      <DataOfView question={ReorganizationDocument} variables={asked} />
    </div>
  );
}

type Reorganization = NonNullable<NonNullable<ReorganizationQuery['organization']>['reorganization']>;

function Notification({ of }: { of: Reorganization }) {
  const { t, lang } = useWords();
  const { address, today } = useFrame();
  const day = (one: string | null) => one && dayInWords(one, lang);
  const facts: [string, string | null][] = [
    [t.effectiveOn, day(of.effectiveOn)],
    [t.announced, day(of.announcedOn)],
    [t.decided, day(of.decidedOn)],
    [t.promulgated, day(of.promulgatedOn)],
    [t.status.WITHDRAWN, day(of.withdrawnOn)],
    [t.legalBasis, of.legalBasis],
    [t.source, of.source],
    [t.note, of.note],
  ];
  return (
    <>
      <h2>
        {of.title} <State status={of.status} effectiveOn={of.effectiveOn} today={today} />
      </h2>
      <dl className={style.facts}>
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <p>
        <Link
          to={{
            ...address,
            screen: 'compare',
            subject: undefined,
            date: of.effectiveOn,
            from: { date: addDays(of.effectiveOn, -1) },
          }}
        >
          {t.itsComparison}
        </Link>{' '}
        <Link to={{ ...address, screen: 'chart', subject: undefined, date: of.effectiveOn }}>
          {t.itsChart}
        </Link>{' '}
        {!address.embed && (
          <Link
            to={{
              ...address,
              screen: 'desk',
              subject: `reschedule:${of.reorganizationId}`,
              revision: undefined,
            }}
          >
            {t.deskTexts.amendReorganization}
          </Link>
        )}
      </p>
      <EventLines events={of.events} />
    </>
  );
}
