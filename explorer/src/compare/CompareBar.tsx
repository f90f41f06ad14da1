/** What is compared with what, and which of the changes are shown. All of it stands in the address. */
import type { Only } from '../address/only.js';
import { useFrame } from '../frame/frame.js';
import { TypedDay } from '../time/TypedDay.js';
import { useWords } from '../words/lang.js';
import { type Choice, isOtherKind } from './blocks.js';
import style from './CompareBar.module.css';
import type { Moment } from './ComparisonRow.js';
import type { Part } from './filter.js';
import { SIGNS } from './kinds.js';

interface Props {
  from: Moment;
  choices: readonly Choice[];
  parts: readonly Part[];
  /** One day at two revisions: nothing happened, so there are no kinds. */
  isOfRecord: boolean;
}

export function CompareBar({ from, choices, parts, isOfRecord }: Props) {
  const { t } = useWords();
  const { address, change, date, revision, newest } = useFrame();
  const only = address.only ?? {};
  const filter = (part: Only) => change({ only: { ...only, ...part } }, { replace: true });
  return (
    <div className={style.bar}>
      <span aria-hidden="true">{t.compareFrom}</span>
      <TypedDay
        label={t.compareFrom}
        day={from.date}
        onChange={(day) => change({ from: { ...from, date: day } })}
      />
      <label>
        {t.revision}{' '}
        <input
          type="number"
          min={1}
          max={newest}
          value={from.revision}
          onChange={({ target }) => {
            const wanted = Math.max(1, Math.min(newest, target.valueAsNumber || newest));
            change({ from: { ...from, revision: wanted } }, { replace: true });
          }}
        />
      </label>
      <button
        type="button"
        onClick={() => change({ date: from.date, revision: from.revision, from: { date, revision } })}
      >
        ⇄ {t.swap}
      </button>
      {!isOfRecord && (
        <select
          aria-label={t.changes}
          value={only.kind ?? ''}
          onChange={({ target }) => filter({ kind: target.value || undefined })}
        >
          <option value="">{t.comparison.allKinds}</option>
          {choices.map(({ kind, count }) => (
            <option key={kind} value={kind}>
              {isOtherKind(kind) ? t[kind] : `${SIGNS[kind]} ${t.kinds[kind]}`} {count}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t.comparison.part}
        value={only.under ?? ''}
        onChange={({ target }) => filter({ under: target.value || undefined })}
      >
        <option value="">{t.comparison.allParts}</option>
        {parts.map(({ unitId, name, depth }) => (
          <option key={unitId} value={unitId}>
            {'　'.repeat(depth)}
            {name}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={!only.withUnchanged}
          onChange={({ target }) => filter({ withUnchanged: target.checked ? undefined : true })}
        />{' '}
        {t.changesOnly}
      </label>
      {address.only && (
        <button type="button" onClick={() => change({ only: undefined }, { replace: true })}>
          {t.comparison.noFilter}
        </button>
      )}
      <button type="button" onClick={() => print()}>
        {t.print}
      </button>
    </div>
  );
}
