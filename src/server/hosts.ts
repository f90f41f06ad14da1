/**
 * Answers only requests that name this service. A page of another site can make its own name lead to this machine (DNS
 * rebinding); its requests then carry that name, and could read and record without this check.
 */
import type { RequestHandler } from 'express';
import { answer } from './httpErrors.js';
import { texts } from './texts.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Of the name or address of this machine that only its own programs can reach. */
export const isLoopback = (host: string) =>
  LOOPBACK.includes(host.toLowerCase()) || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** `host`: where the service listens. `allowed`: the other names under which it may be reached. */
export function servedHosts(host: string, allowed: string[]): RequestHandler {
  const isServed = servedNames(host, allowed);
  return (request, response, next) => {
    const name = hostnameOf(request.headers.host);
    if (isServed(name)) return next();
    response.status(421).json(answer({ code: 'UNKNOWN_HOST', text: texts.unknownHost(name.slice(0, 100)) }));
  };
}

export function servedNames(host: string, allowed: string[]): (name: string) => boolean {
  const served = new Set([...LOOPBACK, host, `[${host}]`, ...allowed].map((name) => name.toLowerCase()));
  return (name) => served.has(name);
}

/** The Host header without its port; an IPv6 address keeps its brackets. */
export const hostnameOf = (host = ''): string => host.replace(/:\d*$/, '').toLowerCase();
