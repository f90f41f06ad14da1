/** A post as its unit has it, such as 部長（部長級）. */
export const postInWords = ({ name, rank }: { name: string; rank: string | null }) =>
  rank === null ? name : `${name}（${rank}）`;
