/** One duty: who answers for it today, who had it when, and every event that moved it. */
import { Link } from '../address/Link.js';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { useFrame } from '../frame/frame.js';
import { Band } from '../life/Band.js';
import { inRows } from '../life/lanes.js';
import { Because } from '../record/Because.js';
import { byDay } from '../record/dated.js';
import { Happenings } from '../record/Happenings.js';
import { isOnDay, PeriodTable } from '../record/PeriodTable.js';
import { useWords } from '../words/lang.js';
import { AnswerOn, type Duty } from './AnswerToday.js';
import style from './Duty.module.css';

interface Row {
  from: string | null;
  until: string | null;
  value: string;
  path: string;
  unit?: string;
  event: CauseFragment;
}

export function DutyLife({ duty }: { duty: Duty }) {
  const { t } = useWords();
  const { date, today } = useFrame();
  const rows = rowsOf(duty, t.outsideBody);
  const lanes = [
    { label: t.holders, rows: inRows(rows.filter(({ unit }) => unit !== undefined)) },
    { label: t.outside, rows: inRows(rows.filter(({ unit }) => unit === undefined)) },
  ];
  return (
    <>
      <AnswerOn duty={duty} day={today} holders={duty.onToday} />
      {date !== today && <AnswerOn duty={duty} day={date} holders={duty.onDay} />}
      <h3 className={style.heading}>{t.heldWhen}</h3>
      <Band title={t.heldWhen} lanes={lanes.filter(({ rows }) => rows.length > 0)} />
      <HolderTable rows={rows} />
      <h3 className={style.heading}>{t.dutyHistory}</h3>
      <Happenings events={eventsOf(duty)} withNotice />
    </>
  );
}

function HolderTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  const { address, date } = useFrame();
  const holder = ({ unit, path, ...row }: Row) =>
    unit === undefined ? (
      path
    ) : (
      <Link
        to={{
          ...address,
          ...{ screen: 'chart', subject: undefined, unit },
          ...(isOnDay(row, date) || row.from === null ? {} : { date: row.from }),
        }}
      >
        {path}
      </Link>
    );
  return (
    <PeriodTable
      rows={rows}
      keyOf={({ from, path }) => `${from}${path}`}
      columns={[{ heading: t.holders, cell: holder }]}
      why={({ event, path }) => <Because event={event} of={path} />}
    />
  );
}

/** Oldest first; a holding of which no beginning is known before all others. */
function rowsOf({ holdings, outsideHoldings }: Duty, outside: (body: string) => string): Row[] {
  const rows: Row[] = [
    ...holdings.map(({ from, until, holder, event }) => ({
      ...{ from, until, event, value: holder.displayName, path: holder.path.join(' › ') },
      unit: holder.unitId,
    })),
    ...outsideHoldings.map(({ from, until, body, transfer }) => ({
      ...{ from, until, event: transfer.event, value: body, path: outside(body) },
    })),
  ];
  return rows.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}

function eventsOf({ holdings, outsideHoldings, transfers }: Duty): CauseFragment[] {
  const all = [
    ...holdings.flatMap(({ event, endedBy }) => [event, ...(endedBy ? [endedBy] : [])]),
    ...[...transfers, ...outsideHoldings.map(({ transfer }) => transfer)].map(({ event }) => event),
  ];
  return [...new Map(all.map((event) => [event.eventId, event])).values()].sort(byDay);
}
