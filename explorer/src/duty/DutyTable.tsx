/** Duties with who holds each, and since when. A long list shows its first rows. */
import { useState } from 'react';
import { Link } from '../address/Link.js';
import { useFrame } from '../frame/frame.js';
import { PeriodTable } from '../record/PeriodTable.js';
import { useWords } from '../words/lang.js';
import type { DutyRow } from './dutyRows.js';

const SHOWN = 200;

export function DutyTable({ rows }: { rows: readonly DutyRow[] }) {
  const { t } = useWords();
  const { address } = useFrame();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  const duty = ({ dutyId, name }: DutyRow) => (
    <Link to={{ ...address, subject: dutyId, unit: undefined }}>{name}</Link>
  );
  const heldBy = ({ unit, holder }: DutyRow) =>
    unit === undefined ? (
      holder
    ) : (
      <Link to={{ ...address, screen: 'chart', subject: undefined, unit }}>{holder}</Link>
    );
  return (
    <>
      <PeriodTable
        rows={shown}
        keyOf={({ dutyId, holder }) => `${dutyId}${holder}`}
        columns={[
          { heading: t.duties, cell: duty },
          { heading: t.holders, cell: heldBy },
        ]}
      />
      {shown.length < rows.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {t.more(rows.length - shown.length)}
        </button>
      )}
    </>
  );
}
