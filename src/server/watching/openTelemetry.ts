/**
 * Traces as OpenTelemetry, sent over OTLP/HTTP as JSON. The packages read the standard OTEL_* variables themselves. This file
 * is loaded only where they say where to send to.
 */
import {
  type Context,
  defaultTextMapGetter,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Operation, Step } from '../../telemetry/watch.js';
import type { RequestSpan, Span, Tracing } from './tracing.js';

/** Statements of a preview or a large recording are long; their beginning shows which they are. Values are not in them. */
const LONGEST_STATEMENT = 1_000;

export function startTracing(): Tracing {
  const resource = resourceFromAttributes({ 'service.name': 'enkaku' }).merge(
    detectResources({ detectors: [envDetector] }),
  );
  const provider = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer('enkaku');
  const propagator = new W3CTraceContextPropagator();

  function spanOf(span: OtelSpan, outer: Context): Span {
    const within = trace.setSpan(outer, span);
    return {
      child(step, { what, operation }) {
        const kind = step === 'statement' ? SpanKind.CLIENT : SpanKind.INTERNAL;
        const attributes = attributesOf(step, what, operation);
        return spanOf(tracer.startSpan(nameOf(step, what, operation), { kind, attributes }, within), within);
      },
      end(error) {
        if (error !== undefined) {
          // Its message may quote data of the record.
          const type = error instanceof Error ? error.name : typeof error;
          span.setAttribute('error.type', String(Object(error).code ?? type));
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        span.end();
      },
    };
  }

  return {
    request(headers, { id, method, path }): RequestSpan {
      const outer = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const attributes = {
        'http.request.method': method,
        'url.path': path.slice(0, 200),
        'enkaku.request.id': id,
      };
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, outer);
      return {
        ...spanOf(span, outer),
        answered(status, operation) {
          span.setAttribute('http.response.status_code', status);
          if (operation?.name) span.setAttribute('graphql.operation.name', operation.name.slice(0, 100));
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    stop: () => provider.shutdown(),
  };
}

function nameOf(step: Step, what = '', operation?: Operation): string {
  if (step === 'statement') return /\w+/.exec(what)?.[0].toUpperCase() ?? 'SQL';
  return step === 'operation' && operation ? `${operation.type} ${operation.field}` : step;
}

function attributesOf(step: Step, what = '', operation?: Operation): Record<string, string> {
  if (step === 'statement') {
    return { 'db.system.name': 'postgresql', 'db.query.text': what.trim().slice(0, LONGEST_STATEMENT) };
  }
  if (step !== 'operation' || !operation) return {};
  const name = operation.name && { 'graphql.operation.name': operation.name.slice(0, 100) };
  return { 'graphql.operation.type': operation.type, ...name };
}
