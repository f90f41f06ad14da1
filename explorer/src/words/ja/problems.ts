/** What the page says in place of an answer, by the code of the service (docs/errors.md), in plain office Japanese. */
const tooMuch = '一度に答えられる量を超えています。日を近づけるか、部署や期間を絞ると表示できます。';

export const jaProblems = {
  refusals: {
    OFFLINE: 'サービスに接続できません。サービスが動いていることを確かめて、もう一度お試しください。',
    TOO_COSTLY: tooMuch,
    ANSWER_TOO_LARGE: tooMuch,
    ANSWER_TOO_SLOW:
      '時間内に答えられませんでした。しばらくしてからもう一度お試しになるか、部署や期間を絞ってください。',
    RATE_LIMITED: '短い間に多くの問い合わせがありました。一分ほど待って、もう一度お試しください。',
    UNAVAILABLE:
      'サービスが混み合っているか、データベースが応答しません。しばらくしてから、もう一度お試しください。',
  } as Readonly<Record<string, string>>,
  withoutSentences: '変更が多いため、変更の文・条項・事務・職を省いています。',
  tooMuchCompared:
    '変更が多いため、変更の文・条項・事務・職を省いています。部署か近い日を選ぶと、すべてを示します。',
  tooMuchOfPart:
    'この部署だけでも変更が多いため、変更の文・条項・事務・職を省いています。近い日を選ぶと、すべてを示します。',
  whatWorks: '次の比較は示せるかもしれません。',
  comparePart: '一つの部署を比べる',
  compareCloser: '近い日と比べる',
};
