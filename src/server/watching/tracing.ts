/** The parts of a trace, whoever receives them (openTelemetry.ts). */
import type { IncomingHttpHeaders } from 'node:http';
import type { Operation, Step } from '../../telemetry/watch.js';

export interface Span {
  child(step: Step, about: { what?: string; operation?: Operation }): Span;
  end(error?: unknown): void;
}

export interface RequestSpan extends Span {
  /** The request was answered. */
  answered(status: number, operation?: Operation): void;
}

export interface Tracing {
  /** The trace goes on where the caller's began, if the headers name it. */
  request(headers: IncomingHttpHeaders, about: { id: string; method: string; path: string }): RequestSpan;
  /** Sends what is not sent yet. */
  stop(): Promise<void>;
}
