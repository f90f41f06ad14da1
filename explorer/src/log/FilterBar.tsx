/** Which recordings are shown: by person, unit, kind of event and day of recording. The address holds it. */
import { useId, useState } from 'react';
import { parseDay } from '../address/day.js';
import type { LogFilter } from '../address/logFilter.js';
import { RecordersDocument } from '../ask/questions/log/recorders.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import { AppliedField } from './AppliedField.js';
import style from './Log.module.css';
import { UnitField } from './UnitField.js';

export function FilterBar() {
  const { t } = useWords();
  const { logTexts: words } = t;
  const { address, change, code, timeZone } = useFrame();
  const recorders = useAnswer(RecordersDocument, { code }).data?.organization?.recorders ?? [];
  const filter: LogFilter = address.filter ?? {};
  const type = useId();
  const [isOpen, setOpen] = useState(
    () => address.filter !== undefined || !matchMedia('(max-width: 720px)').matches,
  );
  const set = (part: Partial<LogFilter>) => {
    const all = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    change({ filter: all.length === 0 ? undefined : (Object.fromEntries(all) as LogFilter) });
  };
  const day = (text: string) => parseDay(text);
  const isUpsideDown =
    filter.since !== undefined && filter.until !== undefined && filter.until < filter.since;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.conditions}</summary>
      <search aria-label={words.conditions} className={style.filter}>
        <AppliedField
          label={words.by}
          help={words.byHelp}
          value={filter.by}
          offers={recorders}
          onApply={(by) => set({ by })}
        />
        <UnitField unit={filter.unit} onChoose={(unit) => set({ unit })} />
        <label htmlFor={type}>
          <span>{words.type}</span>
          <select
            id={type}
            value={filter.type ?? ''}
            onChange={({ target }) => set({ type: target.value || undefined })}
          >
            <option value="">{words.allTypes}</option>
            {Object.entries(words.types).map(([name, word]) => (
              <option key={name} value={name}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <AppliedField
          label={words.since}
          help={t.dayExample}
          value={filter.since}
          read={day}
          wrong={t.noSuchDay}
          onApply={(since) => set({ since })}
        />
        <AppliedField
          label={words.until}
          help={t.dayExample}
          value={filter.until}
          read={day}
          wrong={t.noSuchDay}
          onApply={(until) => set({ until })}
        />
        {address.filter && (
          <button type="button" onClick={() => change({ filter: undefined })}>
            {words.clear}
          </button>
        )}
        {isUpsideDown && (
          <p role="alert" className={style.wrong}>
            {words.badOrder}
          </p>
        )}
        <p className={style.note}>{words.daysIn(timeZone)}</p>
      </search>
    </details>
  );
}
