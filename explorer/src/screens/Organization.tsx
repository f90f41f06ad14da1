/** The frame around every screen of one organization: its name, search, screens, and the two axes of time. */
import { useMemo } from 'react';
import { todayIn } from '../address/day.js';
import { Link } from '../address/Link.js';
import { useAddress } from '../address/place.js';
import { SuccessionsDocument } from '../ask/questions/chart/successions.generated.js';
import { ChangeDatesDocument } from '../ask/questions/organization/changeDates.generated.js';
import { TimelineDocument, type TimelineQuery } from '../ask/questions/organization/timeline.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { type Frame, FrameContext } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { marksOf } from '../time/timeline.js';
import { useWords } from '../words/lang.js';
import { Shell } from './Shell.js';

export function Organization({ code }: { code: string }) {
  const { t } = useWords();
  const { data, error, refetch } = useAnswer(TimelineDocument, { code });
  if (data?.organization) return <Known organization={data.organization} />;
  return (
    <main>
      {error ? <Failed problem={error} again={refetch} /> : !data ? <Loading /> : null}
      {data && (
        <Notice>
          <h1>{t.noSuchOrganization(code)}</h1>
          <p>
            <Link to={{ screen: 'chart' }}>{t.organizations}</Link>
            {'　'}
            <Link to={{ screen: 'chart', register: true }}>{t.searchTexts.register}</Link>
          </p>
        </Notice>
      )}
    </main>
  );
}

type Timeline = NonNullable<TimelineQuery['organization']>;

function Known({ organization }: { organization: Timeline }) {
  const { address, change } = useAddress();
  const { code, name, timeZone, revision: newest, changeDates, reorganizations } = organization;
  const today = todayIn(timeZone);
  const revision = Math.min(address.revision ?? newest, newest);
  // Those of the newest revision have come with its name: the first chart waits for one answer less, and they are
  // shown until those of an older revision come.
  const days = useAnswer(ChangeDatesDocument, revision === newest ? undefined : { code, revision });
  const successions = useAnswer(SuccessionsDocument, { code, revision });
  const changes = (revision === newest ? undefined : days.data?.organization?.changeDates) ?? changeDates;
  const edges = useMemo(
    () =>
      successions.data?.organization?.successions.map(({ kind, on, from, to }) => ({
        ...{ kind, on },
        ...{ from: from.unitId, to: to.unitId },
      })) ?? [],
    [successions.data],
  );
  const marks = useMemo(() => marksOf(changes, reorganizations.nodes), [changes, reorganizations]);
  const failed = days.error ?? successions.error;
  if (failed) {
    return (
      <main>
        <Failed problem={failed} again={() => void (days.error ? days : successions).refetch()} />
      </main>
    );
  }
  const frame: Frame = {
    ...{ address, change, code, name, timeZone, revision, newest, today, changes, marks, edges },
    date: address.date ?? today,
  };
  return (
    <FrameContext value={frame}>
      <Shell />
    </FrameContext>
  );
}
