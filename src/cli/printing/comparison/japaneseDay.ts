const eraAndYear = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Japan took the Western calendar on this day; before it the months do not agree. */
const WESTERN_CALENDAR = '1873-01-01';

/** A day as Japanese documents write it, by its era and by the Western year: 令和8年（2026年）4月1日. */
export function japaneseDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (date < WESTERN_CALENDAR) return `${year}年${month}月${day}日`;
  return `${eraAndYear.format(new Date(date))}（${year}年）${month}月${day}日`;
}
