/** The posts of the day, and one post over time. */
import { Link } from '../address/Link.js';
import { PostDocument } from '../ask/questions/posts/post.generated.js';
import { PostsOnDayDocument } from '../ask/questions/posts/postsOnDay.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { DataOfView } from '../data/DataOfView.js';
import { useFrame } from '../frame/frame.js';
import { Failed, Loading, Notice } from '../look/Notice.js';
import { PostLife } from '../post/PostLife.js';
import { PostsOnDay } from '../post/PostsOnDay.js';
import { csvOfPosts, postRow } from '../post/postRows.js';
import { useWords } from '../words/lang.js';
import style from './pages.module.css';

export default function PostsScreen() {
  const { address } = useFrame();
  return (
    <div className={style.page}>
      {address.subject === undefined ? <OnDay /> : <One id={address.subject} />}
    </div>
  );
}

function OnDay() {
  const { code, date, revision } = useFrame();
  const asked = { code, date, revision };
  const { data, error, refetch, isPlaceholderData } = useAnswer(PostsOnDayDocument, asked);
  const posts = data?.organization?.asOf.posts;
  if (error) return <Failed problem={error} again={refetch} />;
  if (!posts) return <Loading />;
  const rows = posts.map(({ post, ...state }) => postRow(post.postId, state));
  return (
    <PostsOnDay posts={rows} bar={style.bar}>
      {(shown) => (
        <DataOfView
          question={PostsOnDayDocument}
          variables={asked}
          isBehind={isPlaceholderData}
          csv={() => csvOfPosts(shown)}
        />
      )}
    </PostsOnDay>
  );
}

function One({ id }: { id: string }) {
  const { t, lang } = useWords();
  const { address, code, date, revision } = useFrame();
  const asked = { code, id, revision, lang: lang === 'ja' ? ('JA' as const) : ('EN' as const) };
  const { data, error, refetch, isPlaceholderData } = useAnswer(PostDocument, asked);
  if (error) return <Failed problem={error} again={refetch} />;
  if (!data) return <Loading />;
  const states = data.organization?.post?.states ?? [];
  const shown = states.findLast(({ from }) => (from ?? '') <= date) ?? states[0];
  return (
    <>
      <p>
        <Link to={{ ...address, subject: undefined }}>← {t.posts}</Link>
      </p>
      {shown ? (
        <>
          <h2>{shown.name}</h2>
          <PostLife states={states} />
        </>
      ) : (
        <Notice>{t.nothingFound}</Notice>
      )}
      <DataOfView
        question={PostDocument}
        variables={asked}
        isBehind={isPlaceholderData}
        csv={() => csvOfPosts(states.map((state) => postRow(id, state)))}
      />
    </>
  );
}
