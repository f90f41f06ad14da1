/** The posts of the day, found by any part of a name; a part of a name also finds posts of other days. */
import { type ReactNode, useDeferredValue, useState } from 'react';
import { dayInWords } from '../address/day.js';
import { FindPostsDocument } from '../ask/questions/posts/findPosts.generated.js';
import { useAnswer } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { Notice } from '../look/Notice.js';
import { useWords } from '../words/lang.js';
import style from './Post.module.css';
import { PostTable } from './PostTable.js';
import { elsewhen, type PostRow } from './postRows.js';

interface Props {
  posts: readonly PostRow[];
  bar: string | undefined;
  /** What stands below the rows that are shown. */
  children: (rows: readonly PostRow[]) => ReactNode;
}

export function PostsOnDay({ posts, bar, children }: Props) {
  const { t, lang } = useWords();
  const { code, date, revision } = useFrame();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim().normalize('NFKC').toLowerCase());
  const found = useAnswer(FindPostsDocument, sought === '' ? undefined : { code, text: sought, revision });
  const shown = posts.filter(({ name }) => name.normalize('NFKC').toLowerCase().includes(sought));
  const others = sought === '' ? [] : elsewhen(found.data?.organization?.findPosts ?? [], date);
  return (
    <>
      <h2>{t.postsOn(dayInWords(date, lang))}</h2>
      <div className={bar}>
        <input
          type="search"
          aria-label={t.findPost}
          placeholder={t.findPost}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span role="status">{t.postsFound(shown.length)}</span>
      </div>
      {shown.length > 0 ? <PostTable rows={shown} /> : <Notice>{t.noPosts}</Notice>}
      {others.length > 0 && (
        <>
          <h3 className={style.heading}>{t.postsElsewhen}</h3>
          <PostTable rows={others} isElsewhen />
        </>
      )}
      {children([...shown, ...others])}
    </>
  );
}
