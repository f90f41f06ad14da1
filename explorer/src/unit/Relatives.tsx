/** The units from which a unit came, or that came from it, each on the day on which that happened. */
import { addDays } from '../address/day.js';
import { Link } from '../address/Link.js';
import type { SuccessionKind } from '../ask/questions/enums.generated.js';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { useFrame } from '../frame/frame.js';
import { Because } from '../record/Because.js';
import { useWords } from '../words/lang.js';
import style from './UnitPanel.module.css';

export interface Relative {
  kind: SuccessionKind;
  on: string;
  unit: string;
  path: string[] | undefined;
  event: CauseFragment;
  /** It is shown on the eve, because it ended on the day. */
  isBefore: boolean;
}

export function Relatives({ title, relatives }: { title: string; relatives: readonly Relative[] }) {
  const { t } = useWords();
  const { address } = useFrame();
  if (relatives.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={style.relatives}>
        {relatives.map(({ kind, on, unit, path, event, isBefore }) => (
          <li key={`${on}${unit}${kind}`}>
            <span className={style.kind}>{t.successions[kind]}</span> {on}{' '}
            <Link to={{ ...address, unit, date: isBefore ? addDays(on, -1) : on }}>
              {path?.join(' › ') ?? unit}
            </Link>{' '}
            <Because event={event} of={`${t.successions[kind]} ${path?.at(-1) ?? unit}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
