/** The duties of the day, and one duty through its reorganizations to the unit that answers today. */
import { Link } from '../address/Link.js';
import { DutiesOnDayDocument } from '../ask/questions/duties/dutiesOnDay.generated.js';
import { DutyDocument } from '../ask/questions/duties/duty.generated.js';
import { DutiesOfUnitDocument } from '../ask/questions/unit/dutiesOfUnit.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataOfView } from '../data/DataOfView.js';
import { DutiesOnDay } from '../duty/DutiesOnDay.js';
import { DutyLife } from '../duty/DutyLife.js';
import type { DutyRow } from '../duty/dutyRows.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './pages.module.css';

export default function DutiesScreen() {
  const { address } = useFrame();
  return (
    <div className={style.page}>
      {address.subject !== undefined ? (
        <One id={address.subject} />
      ) : address.unit !== undefined ? (
        <OfUnit unit={address.unit} />
      ) : (
        <OnDay />
      )}
    </div>
  );
}

function OnDay() {
  const { code, date, revision } = useFrame();
  const asked = { code, date, revision };
  const { data, error, refetch, isPlaceholderData } = useAnswer(DutiesOnDayDocument, asked);
  const duties = data?.organization?.asOf.duties;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!duties) return <Loading />;
  return (
    <DutiesOnDay duties={duties} bar={style.bar}>
      {(rows) => (
        <DataOfView
          question={DutiesOnDayDocument}
          variables={asked}
          isBehind={isPlaceholderData}
          csv={() => csvOf(rows)}
        />
      )}
    </DutiesOnDay>
  );
}

function OfUnit({ unit }: { unit: string }) {
  const { t } = useWords();
  const { code, date, revision } = useFrame();
  const asked = { code, unit, date, revision };
  const { data, error, refetch, isPlaceholderData } = useAnswer(DutiesOfUnitDocument, asked);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  const onDay = data.organization?.unit?.asOf;
  if (!onDay) return <Notice>{t.notOnDay(date)}</Notice>;
  return (
    <DutiesOnDay duties={onDay.duties} of={onDay} bar={style.bar}>
      {(rows) => (
        <DataOfView
          question={DutiesOfUnitDocument}
          variables={asked}
          isBehind={isPlaceholderData}
          csv={() => csvOf(rows)}
        />
      )}
    </DutiesOnDay>
  );
}

function One({ id }: { id: string }) {
  const { t, lang } = useWords();
  const { address, code, date, today, revision } = useFrame();
  const asked = { code, id, date, today, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch, isPlaceholderData } = useAnswer(DutyDocument, asked);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  const duty = data.organization?.duty;
  if (!duty) return <Notice>{t.nothingFound}</Notice>;
  return (
    <>
      <p>
        <Link to={{ ...address, subject: undefined }}>← {t.duties}</Link>
      </p>
      <h2>{duty.name}</h2>
      <DutyLife duty={duty} />
      <DataOfView
        question={DutyDocument}
        variables={asked}
        isBehind={isPlaceholderData}
        csv={() => [
          ['holderUnitId', 'holder', 'from', 'until'],
          ...duty.holdings.map(({ holder, from, until }) => [
            ...[holder.unitId, holder.path.join('/'), from ?? '', until ?? ''],
          ]),
          ...duty.outsideHoldings.map(({ body, from, until }) => ['', body, from ?? '', until ?? '']),
        ]}
      />
    </>
  );
}

const csvOf = (rows: readonly DutyRow[]): string[][] => [
  ['dutyId', 'duty', 'holderUnitId', 'holder', 'from', 'until'],
  ...rows.map(({ dutyId, name, unit, holder, from, until }) => [
    ...[dutyId, name, unit ?? '', holder, from ?? '', until ?? ''],
  ]),
];
