/** The reorganizations as known at the revision: those that are coming, then those in force, the newest first. */
import { dayInWords } from '../address/day.js';
import { Link } from '../address/Link.js';
import type { ReorganizationsKnownAtQuery } from '../ask/questions/reorganizations/reorganizationsKnownAt.generated.js';
import { useFrame } from '../frame/frame.js';
import { useWords } from '../words/lang.js';
import type { Found } from './found.js';
import { standingOf } from './notice.js';
import style from './Reorganization.module.css';
import { StandingMark } from './Standing.js';

export type Listed = Found<ReorganizationsKnownAtQuery['nodes'][number]>;

export function ReorganizationList({ all }: { all: readonly Listed[] }) {
  const { t } = useWords();
  const { today } = useFrame();
  const entries = all
    .map((one) => ({ ...one, standing: standingOf(one, today) }))
    .sort((a, b) => b.effectiveOn.localeCompare(a.effectiveOn));
  const coming = entries.filter(({ standing }) => standing === 'planned');
  const rest = entries.filter(({ standing }) => standing !== 'planned');
  return (
    <>
      {coming.length > 0 && (
        <>
          <h2>{t.comingReorganizations}</h2>
          <Entries entries={coming.toReversed()} />
        </>
      )}
      {rest.length > 0 && <h2>{t.pastReorganizations}</h2>}
      <Entries entries={rest} />
    </>
  );
}

function Entries({
  entries,
}: {
  entries: readonly (Listed & { standing: ReturnType<typeof standingOf> })[];
}) {
  const { t, lang } = useWords();
  const { address } = useFrame();
  return (
    <ol className={style.list}>
      {entries.map(
        ({ reorganizationId, title, effectiveOn, withdrawnOn, legalBasis, events, revisions, standing }) => (
          <li key={reorganizationId}>
            <h3>
              <Link
                to={{ ...address, subject: reorganizationId }}
                className={standing === 'withdrawn' ? style.struck : undefined}
              >
                {title}
              </Link>{' '}
              <StandingMark standing={standing} />
            </h3>
            <p>
              {[
                (standing === 'withdrawn' ? t.wasPlannedFor : t.effectiveOnDay)(
                  dayInWords(effectiveOn, lang),
                ),
                withdrawnOn && t.withdrawnOnDay(dayInWords(withdrawnOn, lang)),
                t.changesOf(events.length),
                revisions.length > 1 && t.amendedTimes(revisions.length - 1),
                legalBasis,
              ]
                .filter(Boolean)
                .join('　')}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
