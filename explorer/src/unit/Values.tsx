/** What a unit is on the day, each value with the event that set it and what it was before. */
import type { ReactNode } from 'react';
import { addDays } from '../address/day.js';
import { Link } from '../address/Link.js';
import type { UnitQuery } from '../ask/questions/unit/unit.generated.js';
import { Blame } from '../blame/Blame.js';
import { type Attribute, backFrom, stepsOf } from '../blame/steps.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import style from './Values.module.css';

type Unit = NonNullable<NonNullable<UnitQuery['organization']>['unit']>;

export interface Ancestor {
  unitId: string;
  displayName: string;
}

interface Props {
  unit: Unit;
  /** From the top down; undefined: the unit does not exist on the day, or the answer is not there yet. */
  ancestors: readonly Ancestor[] | undefined;
}

export function Values({ unit, ancestors }: Props) {
  const { t } = useWords();
  const { address, date } = useFrame();
  const back = (attribute: Attribute) => backFrom(stepsOf(unit.states, attribute, t.atTop), date);
  const [name, displayName, kind, parent, existence] = [
    back('name'),
    back('displayName'),
    back('kind'),
    back('parent'),
    back('existence'),
  ];
  const isMarked = name[0]?.value !== displayName[0]?.value;
  const above = ancestors?.map(({ unitId, displayName }, i) => (
    <span key={unitId}>
      {i > 0 && ' › '}
      <Link to={{ ...address, unit: unitId }}>{displayName}</Link>
    </span>
  ));
  const [top] = parent;
  const alone = top?.unit ? <Link to={{ ...address, unit: top.unit }}>{top.value}</Link> : top?.value;
  const beginning = <Beginning unit={unit} />;
  const row = (label: string, steps: typeof name, value: ReactNode = steps[0]?.value) => (
    <>
      <dt>{label}</dt>
      <dd>
        {value} <Blame of={label} steps={steps} beginning={beginning} />
      </dd>
    </>
  );
  return (
    <dl className={style.values}>
      {row(t.lanes.name, name)}
      {isMarked && row(t.lanes.displayName, displayName)}
      {row(t.lanes.kind, kind)}
      {row(t.lanes.parent, parent, above && above.length > 0 ? above : alone)}
      {row(t.existence, existence, existence[0] && spanInWords(existence[0], t))}
    </dl>
  );
}

/** Where a unit began, the way back goes on with the units that it came from. */
function Beginning({ unit }: { unit: Unit }) {
  const { t } = useWords();
  const { address } = useFrame();
  const begun = unit.states[0]?.from;
  const from = unit.predecessors.filter(({ on, before }) => on === begun && before !== null);
  if (from.length === 0) return t.nothingBefore;
  return (
    <>
      {t.beforeItWas}{' '}
      {from.map(({ on, from: { unitId }, before }, i) => (
        <span key={unitId}>
          {i > 0 && '、'}
          <Link to={{ ...address, unit: unitId, date: addDays(on, -1) }}>{before?.path.join(' › ')}</Link>
        </span>
      ))}
    </>
  );
}
