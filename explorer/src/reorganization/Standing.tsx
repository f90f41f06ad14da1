/** Whether a reorganization is in force, in one word or in one sentence. */
import { dayInWords } from '../address/day.js';
import { useFrame } from '../frame/frame.js';
import { toNumber } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import type { Amendment, Standing } from './notice.js';
import style from './Reorganization.module.css';

export function StandingMark({ standing }: { standing: Standing }) {
  const { t } = useWords();
  if (standing === 'inForce') return null;
  return <strong className={`${style.mark} ${style[standing]}`}>{t.standings[standing]}</strong>;
}

interface Props {
  standing: Standing;
  effectiveOn: string;
  withdrawnOn: string | null;
  amendments: readonly Amendment[];
}

/** What has to be known before any clause is read. */
export function StandingSentence({ standing, effectiveOn, withdrawnOn, amendments }: Props) {
  const { t, lang } = useWords();
  const { today } = useFrame();
  const day = dayInWords(effectiveOn, lang);
  const isPutOff = amendments.some(
    ({ type, isReplaced }) => type === 'ReorganizationRescheduled' && !isReplaced,
  );
  const sentences = {
    withdrawn: t.isWithdrawn(withdrawnOn && dayInWords(withdrawnOn, lang)),
    planned: t.isPlanned(day, toNumber(effectiveOn) - toNumber(today)),
    partly: t.isPartlyInForce,
    voided: t.isVoided,
    inForce: undefined,
  };
  const sentence = sentences[standing];
  return (
    <>
      {sentence && <p className={`${style.banner} ${style[standing]}`}>{sentence}</p>}
      {isPutOff && standing !== 'withdrawn' && <p className={style.banner}>{t.isRescheduled(day)}</p>}
    </>
  );
}
