/** Posts with their ranks, units and periods, each leading to its life. */
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { PeriodTable } from '../record/PeriodTable.js';
import { useWords } from '../words/lang.js';
import type { PostRow } from './postRows.js';

interface Props {
  rows: readonly PostRow[];
  /** They exist on other days only: their units are shown on the first day of the state. */
  isElsewhen?: boolean;
}

export function PostTable({ rows, isElsewhen = false }: Props) {
  const { t } = useWords();
  const { address } = useFrame();
  const post = ({ id, name }: PostRow) => (
    <Link to={{ ...address, subject: id, unit: undefined }}>{name}</Link>
  );
  const unitOf = ({ unitId, unit, from }: PostRow) =>
    unitId === undefined ? (
      t.wholeOrganization
    ) : (
      <Link
        to={{
          ...{ ...address, screen: 'chart', subject: undefined, unit: unitId },
          ...(isElsewhen && from !== null ? { date: from } : {}),
        }}
      >
        {unit}
      </Link>
    );
  return (
    <PeriodTable
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { heading: t.post, cell: post },
        { heading: t.rank, cell: ({ rank }) => rank },
        { heading: t.unitOfPost, cell: unitOf },
      ]}
    />
  );
}
