/** The log of the service: JSON, one line each, with the id of the request, and without secrets. */
import { type DestinationStream, type Logger, pino } from 'pino';
import { currentWatch } from '../../telemetry/watch.js';
import { redactorOf } from './redactor.js';

/** `secrets`: texts that must never be in a line, whatever error quotes them. */
export function createLog(secrets: string[], destination: DestinationStream): Logger {
  const options = {
    level: 'info',
    mixin: () => {
      const request = currentWatch()?.id;
      return request === undefined ? {} : { request };
    },
    hooks: { streamWrite: redactorOf(secrets) },
  };
  return pino(options, destination);
}
