/**
 * Who holds which duty on a day: one holding in a line, in the order of the establishment of the holders, then what bodies
 * outside the organization hold.
 */
import { formatPath } from '../../../domain/words/unitRef.js';
import type { Table } from '../../../sheets/table.js';
import type { HeldDutyFragment } from '../../asking/questions/tables/heldDuties.generated.js';
import type { DutyOutsideFragment } from '../../asking/questions/tables/heldOutside.generated.js';

/** `from` is empty where nobody knows since when; `precision` is that of `from`. */
export const dutiesTable = (
  holdings: readonly HeldDutyFragment[],
  outside: readonly DutyOutsideFragment[],
): Table => ({
  title: '所管 duties',
  columns: [
    { name: 'dutyId', width: 14 },
    { name: 'duty', width: 50 },
    { name: 'holderId', width: 14 },
    { name: 'holderPath', width: 50 },
    { name: 'holder', width: 24 },
    { name: 'kind' },
    { name: 'from', width: 12, isDay: true },
    { name: 'until', width: 12, isDay: true },
    { name: 'precision' },
    { name: 'clause', width: 20 },
    { name: 'note', width: 40 },
    { name: 'outside', width: 30 },
  ],
  rows: [
    ...holdings.map(({ duty, holder, ...held }) => [
      ...[duty.dutyId, duty.name],
      ...[holder.unitId, formatPath(holder.path), holder.displayName, holder.kind],
      ...[...periodCells(held), null],
    ]),
    ...outside.map(({ body, from, until, transfer: { duty, event } }) => [
      ...[duty?.dutyId ?? null, duty?.name ?? null],
      ...[null, null, null, null],
      ...[...periodCells({ from, until, event }), body],
    ]),
  ],
});

const periodCells = ({
  from,
  until,
  event: { reading },
}: Pick<HeldDutyFragment, 'from' | 'until' | 'event'>) => [
  ...[from, until, from === null ? null : (reading?.precision ?? null)],
  ...[reading?.clause ?? null, reading?.note ?? null],
];
