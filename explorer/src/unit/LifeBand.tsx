/** The life of a unit as a band over time: a piece for each of its states, with what changed at each border. */
import { addDays } from '../address/day.js';
import type { CauseFragment } from '../ask/questions/cause.generated.js';
import { useFrame } from '../frame/frame.js';
import { toNumber } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import { Because } from './Because.js';
import { spanInWords } from './span.js';
import style from './UnitPanel.module.css';

interface State {
  displayName: string;
  kind: string;
  path: string[];
  from: string | null;
  until: string | null;
  becauseOf: CauseFragment;
}

export function LifeBand({ states }: { states: readonly State[] }) {
  const { t } = useWords();
  const { date, today, changes, change } = useFrame();
  const first = changes[0] ?? today;
  const last = addDays([today, date, changes.at(-1) ?? today].sort().at(-1)!, 60);
  const [begin, end] = [toNumber(first), toNumber(last)];
  const placeOf = (day: string) => ((toNumber(day) - begin) / Math.max(1, end - begin)) * 100;
  return (
    <section>
      <h3>{t.life}</h3>
      <svg className={style.band} aria-hidden="true">
        {states.map(({ from, until, displayName }, i) => {
          const x = placeOf(from ?? first);
          return (
            <rect
              key={`${from}${displayName}`}
              className={i % 2 === 0 ? style.piece : style.otherPiece}
              x={`${x}%`}
              y="4"
              height="12"
              width={`${Math.max(0.5, placeOf(until ?? last) - x)}%`}
            />
          );
        })}
        <rect className={style.cursor} x={`${placeOf(date)}%`} y="0" width="2" height="20" />
      </svg>
      <ol className={style.states}>
        {states.map((state) => {
          const isNow = (state.from ?? '') <= date && date < (state.until ?? '~');
          return (
            <li key={`${state.from}${state.path.join('/')}`} aria-current={isNow ? 'date' : undefined}>
              <button type="button" onClick={() => change({ date: state.from ?? first })}>
                {spanInWords(state, t)}
              </button>{' '}
              {state.path.join(' › ')} <small>{state.kind}</small> <Because event={state.becauseOf} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
