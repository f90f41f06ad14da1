/** The units as they were read, and what is wrong at which line. */
import { useMemo, useState } from 'react';
import { layoutChart } from '../chart/layout.js';
import { UnitTree } from '../lists/UnitTree.js';
import { useWords } from '../words/lang.js';
import style from './Register.module.css';
import { depthFirst } from './read/list.js';
import type { Finding, Reading } from './reading.js';

const MOST = 50;

interface Props {
  reading: Reading | undefined;
  /** What the service found when it was to be registered. */
  refused: readonly Finding[];
  onLine: (line: number) => void;
}

export function Result({ reading, refused, onLine }: Props) {
  const { t } = useWords();
  const { registerTexts: words } = t;
  const [selected, setSelected] = useState<string>();
  const all = useMemo(() => depthFirst(reading?.units ?? []), [reading]);
  const layout = useMemo(
    () =>
      layoutChart(
        all.map(({ unit: { name, displayName = name, kind }, depth }, i) => ({
          ...{ unitId: String(i + 1), displayName, kind, depth },
        })),
      ),
    [all],
  );
  const kinds = useMemo(
    () => [...Map.groupBy(all, ({ unit }) => unit.kind)].filter(([kind]) => kind !== ''),
    [all],
  );
  if (!reading) {
    return (
      <section className={style.part} aria-label={words.result}>
        <h2>{words.result}</h2>
        <p className={style.help}>{words.resultHelp}</p>
      </section>
    );
  }
  const { form, ignored } = reading;
  const findings = [...reading.findings, ...refused];
  return (
    <section className={style.part} aria-label={words.result}>
      <h2>{words.result}</h2>
      <p className={style.help}>
        {form && words.readAs(words.forms[form])} {ignored.length > 0 && words.ignored(ignored.join('、'))}
      </p>
      <p role="status">
        {words.count(findings.length)}　{words.units(all.length)}
        {kinds.map(([kind, units]) => (
          <span key={kind} className={style.kind}>
            {kind} {units.length}
          </span>
        ))}
      </p>
      <ul className={style.findings}>
        {findings.slice(0, MOST).map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <button type="button" onClick={() => onLine(line)}>
              {words.line(line)}
            </button>{' '}
            {message}
          </li>
        ))}
        {findings.length > MOST && <li>{words.moreProblems(findings.length - MOST)}</li>}
      </ul>
      {all.length > 0 && (
        <div className={style.tree}>
          <UnitTree
            layout={layout}
            selected={selected}
            onSelect={(unit) => {
              setSelected(unit);
              const line = all[Number(unit) - 1]?.unit.line ?? 0;
              if (line > 0) onLine(line);
            }}
          />
        </div>
      )}
    </section>
  );
}
