/** As known when: the revision that is looked at, unmistakable when it is not the newest. */
import { useWords } from '../words/lang.js';
import style from './axes.module.css';

interface Props {
  revision: number;
  newest: number;
  /** When it was recorded, as the page prints instants; undefined while it is not known. */
  recordedAt: string | undefined;
  onChange: (revision: number, isDragging: boolean) => void;
}

export function RevisionAxis({ revision, newest, recordedAt, onChange }: Props) {
  const { t } = useWords();
  const isNewest = revision === newest;
  const words = (isNewest ? t.newestRevision : t.revisionOf)(revision, recordedAt ?? '…');
  return (
    <div className={style.axis}>
      <span className={style.label}>{t.knownAt}</span>
      <span className={isNewest ? style.words : `${style.words} ${style.old}`}>{words}</span>
      <div className={style.track}>
        <input
          type="range"
          aria-label={t.knownAt}
          aria-valuetext={words}
          min={Math.min(1, newest)}
          max={newest}
          value={revision}
          disabled={newest <= 1}
          onChange={(event) => onChange(event.target.valueAsNumber, true)}
        />
      </div>
      <button type="button" disabled={isNewest} onClick={() => onChange(newest, false)}>
        {t.now}
      </button>
    </div>
  );
}
