/** なぜ？ with the way back: what set a value, what it was before and what had set that, and so on. */
import { type ReactNode, useState } from 'react';
import { Link } from '../address/Link.js';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { useFrame } from '../frame/frame.js';
import { Why } from '../record/Because.js';
import { Cause } from '../record/Cause.js';
import { useWords } from '../words/lang.js';
import { spanInWords } from '../words/span.js';
import style from './Blame.module.css';
import type { Step } from './steps.js';

interface Props {
  of: string;
  /** The value itself first, then what it was before. */
  steps: readonly Step<CauseFragment>[];
  /** What is said where no earlier value is known. */
  beginning?: ReactNode;
}

export const Blame = ({ of, steps, beginning }: Props) => (
  <Why of={of}>
    <StepsBack steps={steps} beginning={beginning} />
  </Why>
);

export function StepsBack({ steps, beginning }: Omit<Props, 'of'>) {
  const { t } = useWords();
  const { address } = useFrame();
  const [shown, setShown] = useState(1);
  const next = steps[shown];
  return (
    <>
      <ol className={style.steps}>
        {steps.slice(0, shown).map(({ value, from, until, causes, endedBy, unit }, i) => (
          <li key={`${from}${value}${unit}`}>
            {i > 0 && (
              <h4>
                {t.beforeThis}{' '}
                {unit === undefined ? (
                  value
                ) : (
                  <Link to={{ ...address, unit, ...(from === null ? {} : { date: from }) }}>{value}</Link>
                )}{' '}
                <small>{spanInWords({ from, until }, t)}</small>
              </h4>
            )}
            {causes.map((event) => (
              <Cause key={event.eventId} event={event} />
            ))}
            {endedBy && until !== null && (
              <>
                <h4>{t.ended(until)}</h4>
                <Cause event={endedBy} />
              </>
            )}
          </li>
        ))}
      </ol>
      {next ? (
        <button type="button" className={style.back} onClick={() => setShown(shown + 1)}>
          {t.whatBefore}
        </button>
      ) : (
        <p className={style.beginning}>{beginning ?? t.nothingBefore}</p>
      )}
    </>
  );
}
