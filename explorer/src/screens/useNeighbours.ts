/** Asks for the charts that are likely to be looked at next: one step of the day or of the revision away. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ChartDocument } from '../ask/questions/chart/chart.generated.js';
import { SuccessionsDocument } from '../ask/questions/chart/successions.generated.js';
import { ChangeDatesDocument } from '../ask/questions/organization/changeDates.generated.js';
import { inAdvance } from '../ask/useAnswer.js';
import { useFrame } from '../frame/frame.js';
import { periodOf } from '../time/timeline.js';

/** One after another, and only when the chart that is looked at has come, so that it waits for none of them. */
export function useNeighbours(isReady: boolean): void {
  const client = useQueryClient();
  const { code, date, revision, newest, changes } = useFrame();
  const { from, until } = periodOf(changes, date);
  const before = from && changes[changes.indexOf(from) - 1];
  useEffect(() => {
    if (!isReady) return;
    let isLeft = false;
    const chartOf = (day: string | undefined) => async () => {
      if (day !== undefined) await inAdvance(client, ChartDocument, { code, date: day, revision });
    };
    const others = [revision - 1, revision + 1].filter((one) => one >= 1 && one <= newest);
    const steps = [
      chartOf(before),
      chartOf(until),
      ...others.map((one) => revisionOf(client, code, one, date)),
    ];
    const run = async () => {
      for (const step of steps) if (!isLeft) await step().catch(() => undefined);
    };
    void run();
    return () => {
      isLeft = true;
    };
  }, [isReady, client, code, date, revision, newest, before, until]);
}

const revisionOf = (client: QueryClient, code: string, revision: number, date: string) => async () => {
  const days = await inAdvance(client, ChangeDatesDocument, { code, revision });
  await inAdvance(client, SuccessionsDocument, { code, revision });
  const { from } = periodOf(days.organization?.changeDates ?? [], date);
  await inAdvance(client, ChartDocument, { code, date: from ?? date, revision });
};
