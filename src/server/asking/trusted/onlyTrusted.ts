/** Lets who has no token send trusted documents only, and everybody name them by id or hash instead of sending them. */
import type { Request, RequestHandler, Response } from 'express';
import { answer } from '../../httpErrors.js';
import { callerOf } from '../../identity/identify.js';
import { type Params, paramsOf } from '../params.js';
import { mayAskText, type TrustedDocuments } from './documents.js';
import { texts } from './texts.js';

/** `documents` absent: everybody may send any. */
export const onlyTrusted =
  (documents: TrustedDocuments | undefined): RequestHandler =>
  (request, response, next) => {
    if (!documents) return next();
    const params = paramsOf(request);
    const caller = callerOf(request);
    const id = params?.query === undefined ? idIn(params) : undefined;
    const text = id === undefined ? params?.query : documents.byId(id);
    // With the hash alone, Apollo looks among the texts that readers with a token have sent with it.
    if (id !== undefined && text === undefined && !(caller.subject !== undefined && params?.hash))
      return refuseUnknown(response);
    if (id !== undefined && text !== undefined) putText(request, text);
    if (mayAskText(documents, caller, text)) return next();
    response.status(403).json(answer({ code: 'DOCUMENT_NOT_TRUSTED', text: texts.notTrusted }));
  };

/** By GraphQL over HTTP a hash as an id begins with its algorithm. */
const idIn = (params: Params | undefined): string | undefined =>
  (params?.documentId ?? params?.hash)?.replace(/^sha256:/, '');

/** As if the client had sent it. Its id may be no hash, which Apollo would compare. */
function putText(request: Request, text: string): void {
  if (request.method !== 'GET') {
    const { documentId, extensions, ...body } = request.body;
    const { persistedQuery, ...others } = Object(extensions);
    request.body = { ...body, query: text, extensions: others };
    return;
  }
  const [path, search] = request.url.split('?');
  const sent = new URLSearchParams(search);
  const { persistedQuery, ...others } = JSON.parse(sent.get('extensions') ?? '{}');
  for (const name of ['documentId', 'extensions']) sent.delete(name);
  if (Object.keys(others).length > 0) sent.set('extensions', JSON.stringify(others));
  sent.set('query', text);
  request.url = `${path}?${sent}`;
}

/** In the words by which clients of persisted queries know what to do. */
function refuseUnknown(response: Response): void {
  const body = answer({ code: 'PERSISTED_QUERY_NOT_FOUND', text: texts.unknownId });
  const [error] = body.errors;
  response.status(404).json({ errors: [{ ...error, message: 'PersistedQueryNotFound' }] });
}
