/** One unit: what it is on the day and why, its life as a band over time, where it came from and what became of it. */
import type { ReactNode } from 'react';
import { UnitDocument, type UnitQuery } from '../ask/questions/unit/unit.generated.js';
import { UnitOnDayDocument } from '../ask/questions/unit/unitOnDay.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { UnitLife } from '../life/UnitLife.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import { Holdings } from './Holdings.js';
import { Lineage } from './Lineage.js';
import { Relatives } from './Relatives.js';
import style from './UnitPanel.module.css';
import { type Ancestor, Values } from './Values.js';

type Unit = NonNullable<NonNullable<UnitQuery['organization']>['unit']>;

interface Props {
  unit: string;
  /** What stands at its lower end. */
  children: ReactNode;
}

export function UnitPanel({ unit: id, children }: Props) {
  const { t, lang } = useWords();
  const { change, code, date, revision } = useFrame();
  const asked = { code, unit: id, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch } = useAnswer(UnitDocument, asked);
  const found = data?.organization?.unit;
  // While another unit is asked for, the answer about the one before is still there.
  const unit = found?.unitId === id ? found : undefined;
  const shown = unit && shownOn(unit.states, date);
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
      {!unit && !error && (data && found === null ? <Notice>{t.nothingFound}</Notice> : <Loading />)}
      {unit && !shown && <Notice>{t.unitNotYetRecorded}</Notice>}
      {unit && shown && <Known key={id} unit={unit} />}
      {children}
    </aside>
  );
}

function Known({ unit }: { unit: Unit }) {
  const { t } = useWords();
  const { code, date, revision } = useFrame();
  const day = useAnswer(UnitOnDayDocument, { code, unit: unit.unitId, date, revision });
  const asked = day.data?.organization?.unit;
  const onDay = asked?.unitId === unit.unitId && !day.isPlaceholderData ? asked.asOf : undefined;
  const isThere = unit.states.some(({ from, until }) => (from ?? '') <= date && date < (until ?? '~'));
  const { predecessors, successors, dutyTransfers } = unit;
  return (
    <>
      {!isThere && <p className={style.absent}>{t.notOnDay(date)}</p>}
      <Values unit={unit} ancestors={onDay ? ancestorsOf(onDay) : undefined} />
      <Relatives
        title={t.cameFrom}
        relatives={predecessors.map(({ kind, on, from, before, event }) => ({
          ...{ kind, on, unit: from.unitId, path: before?.path, event, isBefore: true },
        }))}
      />
      <Relatives
        title={t.became}
        relatives={successors.map(({ kind, on, to, after, event }) => ({
          ...{ kind, on, unit: to.unitId, path: after?.path, event, isBefore: false },
        }))}
      />
      <Lineage unit={unit.unitId} />
      <UnitLife life={unit} more={[...successors, ...dutyTransfers]} />
      {isThere && <Holdings unit={unit} below={onDay?.dutiesBelow.length} />}
    </>
  );
}

/** The state of the day; once the unit has ended its last one, before it began its first one. */
function shownOn<S extends { from: string | null; until: string | null }>(
  states: readonly S[],
  date: string,
) {
  return states.findLast(({ from }) => (from ?? '') <= date) ?? states[0];
}

interface Above extends Ancestor {
  parent?: Above | null;
}

function ancestorsOf({ parent }: { parent: Above | null }): Ancestor[] {
  const found: Ancestor[] = [];
  for (let above: Above | null | undefined = parent; above; above = above.parent) found.unshift(above);
  return found;
}
