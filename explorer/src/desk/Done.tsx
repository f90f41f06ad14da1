/** After a recording: where it can be seen, and the way to the next one. */
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import style from './Desk.module.css';
import type { Checked } from './useRecording.js';

export interface Recording {
  revision: number;
  of: Checked;
}

export function Done({ recorded: { revision, of }, onNext }: { recorded: Recording; onNext: () => void }) {
  const { t } = useWords();
  const { deskTexts: words } = t;
  const { address } = useFrame();
  const there = { ...address, subject: undefined, revision: undefined };
  return (
    <div className={style.done}>
      <p role="status">{words.recorded(revision)}</p>
      <p>
        <Link to={{ ...there, screen: 'chart', date: dayOf(of.command.input) ?? address.date }}>
          {words.seeChart}
        </Link>{' '}
        <Link to={{ ...there, screen: 'log' }}>{words.seeRecord}</Link>{' '}
        <Link to={{ ...there, screen: 'desk' }} onClick={onNext}>
          {words.newReorganization}
        </Link>
      </p>
    </div>
  );
}

/** The day from which on the recorded change is seen, where the text gives one. */
function dayOf(input: Record<string, unknown>): string | undefined {
  const { effectiveOn } = (input.reorganization ?? input.change ?? input) as { effectiveOn?: unknown };
  return typeof effectiveOn === 'string' ? effectiveOn : undefined;
}
