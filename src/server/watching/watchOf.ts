/** Where the steps of one request report: to its report, the metrics and the trace. */
import { type Step, type Watch, watchedBy } from '../../telemetry/watch.js';
import type { Metrics } from './metrics.js';
import type { Report } from './report.js';
import type { Span } from './tracing.js';

/** The watch that fills the report. `span` is the part of the trace that its steps belong to. */
export function watchOf(report: Report, metrics: Metrics, span?: Span): Watch {
  const { id } = report;
  return {
    id,
    async step(step, work, what) {
      if (step === 'statement') report.statements += 1;
      const begun = performance.now();
      const inner = span?.child(step, { what, operation: report.operation });
      try {
        const done = await (inner ? watchedBy(watchOf(report, metrics, inner), work) : work());
        inner?.end();
        return done;
      } catch (error) {
        inner?.end(error);
        throw error;
      } finally {
        observe(step, (performance.now() - begun) / 1_000);
      }
    },
    operation(operation) {
      report.operation = operation;
    },
    asOf() {
      report.asOfAt ??= performance.now();
    },
    decided: metrics.decided,
    failed(code) {
      report.codes.push(code);
      metrics.failed(code);
    },
  };

  function observe(step: Step, seconds: number): void {
    if (step === 'append') metrics.appended(seconds);
    if (step === 'operation') metrics.executed(report, seconds);
  }
}
