/** The way back of a duty, by all who held it, and of a post, by all its states: asked for when somebody wants to know. */

import { DutyHoldersDocument } from '../ask/questions/duties/dutyHolders.generated.js';
import type { CauseFragment } from '../ask/questions/log/cause.generated.js';
import { PostDocument } from '../ask/questions/posts/post.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import { postInWords } from '../words/post.js';
import { StepsBack } from './Blame.js';
import { heldBefore } from './heldBefore.js';
import { backFrom, type Step } from './steps.js';

interface Holding {
  from: string | null;
  until: string | null;
}

export function DutyBefore({ duty: id, holding, unit }: { duty: string; holding: Holding; unit: string }) {
  const { t, lang } = useWords();
  const { code, revision } = useFrame();
  const asked = { code, id, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch } = useAnswer(DutyHoldersDocument, asked);
  const duty = data?.organization?.duty;
  if (error) return <Failed problem={error} again={refetch} />;
  if (duty?.dutyId !== id) return <Loading />;
  const { holdings, outsideHoldings } = duty;
  return <StepsBack steps={heldBefore(holdings, outsideHoldings, { ...holding, unit }, t)} />;
}

export function PostBefore({ post: id }: { post: string }) {
  const { lang } = useWords();
  const { code, revision, date } = useFrame();
  const asked = { code, id, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch } = useAnswer(PostDocument, asked);
  const post = data?.organization?.post;
  if (error) return <Failed problem={error} again={refetch} />;
  if (post?.postId !== id) return <Loading />;
  const steps = post.states.map(
    ({ name, rank, duties, unit, from, until, event }): Step<CauseFragment> => ({
      value: [postInWords({ name, rank }), unit?.path.join(' › '), ...duties].filter(Boolean).join('、'),
      ...{ from, until, causes: [event] },
    }),
  );
  return <StepsBack steps={backFrom(steps, date)} />;
}
