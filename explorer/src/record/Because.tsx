/** なぜ？: a button that shows below it why something is as it is. */
import { type ReactNode, useId, useState } from 'react';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { useWords } from '../words/lang.js';
import { Cause } from './Cause.js';
import style from './Cause.module.css';

/** `of`: what is asked about, for those who hear the button and do not see what stands beside it. */
export function Why({ of, children }: { of?: string; children: ReactNode }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={style.why}
        aria-label={of === undefined ? undefined : t.whyOf(of)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t.why}
      </button>
      {isOpen && (
        <div id={id} className={style.cause}>
          {children}
        </div>
      )}
    </>
  );
}

export function Because({ event, of }: { event: CauseFragment; of?: string }) {
  return (
    <Why of={of}>
      <Cause event={event} />
    </Why>
  );
}
