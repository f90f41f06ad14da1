/** One reorganization: whether it is in force, its dates and its basis, its clauses, and where its effect is seen. */
import { addDays, dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import type { ReorganizationQuery } from '../ask/questions/reorganizations/reorganization.generated.js';
import { useFrame } from '../frame/frame.js';
import { useRecordedBy } from '../record/Cause.js';
import { useMay } from '../signIn/useWays.js';
import { useWords } from '../words/lang.js';
import { Amended } from './Amended.js';
import { Clauses } from './Clauses.js';
import type { Found } from './found.js';
import { daysOf, noticeOf, standingOf } from './notice.js';
import style from './Reorganization.module.css';
import { StandingMark, StandingSentence } from './Standing.js';

export type Reorganization = Found<ReorganizationQuery['node']>;

export function ReorganizationPage({ of }: { of: Reorganization }) {
  const { today } = useFrame();
  const { clauses, amendments, recorded } = noticeOf(of.events, of.revisions);
  const standing = standingOf(of, today);
  // Where it was put off, its former day is the one on which the two revisions differ.
  const firstDay =
    [of.effectiveOn, ...of.events.map(({ effectiveOn }) => effectiveOn)].sort()[0] ?? of.effectiveOn;
  return (
    <>
      <h2>
        {of.title} <StandingMark standing={standing} />
      </h2>
      <StandingSentence {...of} standing={standing} amendments={amendments} />
      <Amended amendments={amendments} day={firstDay} />
      <Facts of={of} recorded={recorded} />
      <Effects of={of} isWithdrawn={standing === 'withdrawn'} />
      <Clauses clauses={clauses} effectiveOn={of.effectiveOn} isWithdrawn={standing === 'withdrawn'} />
    </>
  );
}

function Facts({ of, recorded }: { of: Reorganization; recorded: ReturnType<typeof noticeOf>['recorded'] }) {
  const { t, lang } = useWords();
  const { address } = useFrame();
  const recordedBy = useRecordedBy();
  const day = (one: string | null) => one && dayInWords(one, lang);
  const facts: [string, string | null][] = [
    [of.status === 'WITHDRAWN' ? t.plannedDay : t.effectiveOn, day(of.effectiveOn)],
    [t.withdrawn, day(of.withdrawnOn)],
    [t.announced, day(of.announcedOn)],
    [t.decided, day(of.decidedOn)],
    [t.promulgated, day(of.promulgatedOn)],
    [t.legalBasis, of.legalBasis],
    [t.source, of.source],
    [t.note, of.note],
  ];
  return (
    <dl className={style.facts}>
      {facts.map(
        ([name, text]) =>
          text && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
      {recorded && (
        <div>
          <dt>{t.recorded}</dt>
          <dd>
            {recordedBy(recorded)}{' '}
            <Link to={{ ...address, screen: 'chart', subject: undefined, revision: recorded.number }}>
              {t.revisionNumber(recorded.number)}
            </Link>{' '}
            {recorded.reason}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Effects({ of, isWithdrawn }: { of: Reorganization; isWithdrawn: boolean }) {
  const { t } = useWords();
  const { address, code } = useFrame();
  const mayRecord = useMay('recorder', code);
  const [first, last] = daysOf(of.events, of.effectiveOn);
  const there = { ...address, subject: undefined };
  const { revision } = address;
  const before = { date: addDays(first, -1), ...(revision === undefined ? {} : { revision }) };
  return (
    <p className={style.effects}>
      {!isWithdrawn && (
        <>
          <Link to={{ ...there, screen: 'compare', date: last, from: before }}>{t.itsComparison}</Link>
          <Link to={{ ...there, screen: 'chart', date: addDays(first, -1) }}>{t.chartOnEve}</Link>
          <Link to={{ ...there, screen: 'chart', date: last }}>{t.itsChart}</Link>
        </>
      )}
      {!address.embed && !isWithdrawn && mayRecord && (
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
  );
}
