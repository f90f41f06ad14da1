/** The tables about the record itself, and those that depend on the events alone. */
import { type Projection, projection, validOn } from './projection.js';

const byId = ({ id }: { id: string }) => id;
const byEvent = ({ event }: { event: string }) => event;

export const coverage = projection('coverage', {
  close: ({ closeCoverage }) => closeCoverage,
  open: ({ openCoverage }) => openCoverage,
  key: ({ from }) => from,
  row: (item) => ({ valid: validOn(item), coverage: item.coverage }),
});

export const reorganization = projection('reorganization', {
  close: ({ closeReorganizations }) => closeReorganizations,
  open: ({ openReorganizations }) => openReorganizations,
  key: byId,
  row: ({ id, effectiveOn, status, withdrawnOn, data }) => ({
    ...{ id, effective_on: effectiveOn, status, withdrawn_on: withdrawnOn ?? null, data },
  }),
});

export const amendedEvent = projection('amended_event', {
  close: ({ closeAmended }) => closeAmended,
  open: ({ openAmended }) => openAmended,
  key: byEvent,
  row: ({ event, effectiveOn, precision, correction, supersededBy }) => ({
    ...{ event, effective_on: effectiveOn, precision },
    correction: correction ?? null,
    superseded_by: supersededBy ?? null,
  }),
});

export const widened = projection('widened', {
  close: ({ closeWidened }) => closeWidened,
  open: ({ openWidened }) => openWidened,
  key: byId,
  row: ({ id, from }) => ({ id, from_day: from }),
});

export const duty = projection('duty', {
  close: ({ closeDuties }) => closeDuties,
  open: ({ openDuties }) => openDuties,
  key: byId,
  row: ({ id, name, nameKey }) => ({ id, name, name_key: nameKey }),
});

export const organizationName = projection('organization_name', {
  close: ({ closeNames }) => closeNames,
  open: ({ openNames }) => openNames,
  key: byEvent,
  row: ({ event, on, name }) => ({ event, on_day: on, name }),
});

export const dutyTransfer = projection('duty_transfer', {
  close: ({ closeTransfers }) => closeTransfers,
  open: ({ openTransfers }) => openTransfers,
  key: byEvent,
  row: ({ event, on, duty, description, extent, from, to, except, fromOutside, toOutside }) => ({
    ...{ event, on_day: on, duty: duty ?? null, description, extent, from_units: from, to_units: to },
    except_for: except ?? null,
    from_outside: fromOutside ?? null,
    to_outside: toOutside ?? null,
  }),
});

export const succession = projection('succession', {
  close: ({ closeSuccessions }) => closeSuccessions,
  open: ({ openSuccessions }) => openSuccessions,
  key: ({ event, from, to }) => `${event} ${from} ${to}`,
  row: ({ event, kind, on, from, to }) => ({ event, on_day: on, kind, from_unit: from, to_unit: to }),
});

/** What an event names does not change, and no other event has its position. */
export const eventUnit: Projection = {
  eachClosed() {},
  eachOpened({ eventUnits }, take) {
    for (const { unit, position } of eventUnits) take({ unit, position });
  },
  isTimeless: true,
};
