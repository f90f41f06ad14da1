/** One attempt to deliver an event. */
import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { CloudEvent } from './cloudEvent.js';
import { signatureOf } from './signature.js';
import { lookupFor, requireTarget } from './target.js';

export interface Target {
  url: string;
  secret: string;
}

export interface Posting {
  /** Hosts inside the network that may be sent to. */
  trusted: readonly string[];
  /** Ends the attempt. */
  signal?: AbortSignal;
  /** In milliseconds. */
  patience?: number;
}

/** As Standard Webhooks recommends, at the upper end. */
const PATIENCE = 15_000;

/** Throws unless the receiver answers with 2xx. Redirections are not followed: they could lead inside. */
export async function post(
  { url: text, secret }: Target,
  event: CloudEvent,
  { trusted, signal, patience = PATIENCE }: Posting,
): Promise<void> {
  const url = requireTarget(text, trusted);
  const body = JSON.stringify(event);
  const timestamp = Math.floor(Date.now() / 1_000);
  const id = event.id;
  const status = await new Promise<number>((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sent: ClientRequest = send(url, {
      method: 'POST',
      lookup: lookupFor(url, trusted),
      signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
      agent: false,
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Enkaku',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatureOf(secret, { id, timestamp, body }),
      },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      // What the receiver says beside the status is not read.
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.end(body);
  });
  if (status < 200 || status > 299) throw new Error(`the receiver answered with ${status}`);
}
