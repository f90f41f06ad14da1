/** A day as Japanese documents write it, by its era and by the Western year: 令和8年（2026年）4月1日. */
const eras = [
  ['令和', '2019-05-01'],
  ['平成', '1989-01-08'],
  ['昭和', '1926-12-25'],
  ['大正', '1912-07-30'],
  // Japan took the Western calendar on this day; before it the months do not agree.
  ['明治', '1873-01-01'],
] as const;

const firstYears: Record<string, number> = { 明治: 1868 };

export function japaneseDay(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const [era, first] = eras.find(([, first]) => date >= first) ?? [];
  if (era === undefined) return `${year}年${month}月${day}日`;
  const number = year - (firstYears[era] ?? Number(first?.slice(0, 4))) + 1;
  return `${era}${number === 1 ? '元' : number}年（${year}年）${month}月${day}日`;
}
