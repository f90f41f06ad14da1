/** Refuses documents so large that reading and validating them would keep all others waiting. Real questions have some hundred fields. */
import type { RequestHandler } from 'express';
import { Lexer, Source, type Token, TokenKind } from 'graphql';
import { answer } from '../httpErrors.js';
import { texts } from '../texts.js';
import { isSpreadTooFar } from './spreadFields.js';

export const documentLimits = {
  /** Names, signs and values. A registration of 10,000 units without variables has about 100,000. */
  tokens: 200_000,
  /** Fields, aliases included, and fragments. Compared with one another when the document is validated. */
  fields: 2_000,
  /** Fields with another name than their own. */
  aliases: 500,
  directives: 500,
  /** Fields below fields, as they are written. A question about the schema has some 15. */
  depth: 50,
  /** Fields wherever fragments put them. */
  spread: 20_000,
  /** Pairs of fields that are compared with one another, because they have the same place and the same name in the answer. */
  pairs: 50_000,
};

export type DocumentLimits = typeof documentLimits;
type Counted = Omit<DocumentLimits, 'spread' | 'pairs'>;

export const refuseLargeDocuments: RequestHandler = (request, response, next) => {
  const { query } = { ...request.query, ...request.body };
  if (typeof query !== 'string' || !isTooLarge(query)) return next();
  response
    .status(400)
    .json(answer({ code: 'DOCUMENT_TOO_LARGE', text: texts.documentTooLarge(documentLimits) }));
};

export function isTooLarge(document: string): boolean {
  const count = { tokens: 0, fields: 0, aliases: 0, directives: 0, depth: 0 };
  let spreads = 0;
  /** Those of arguments, in which no field begins. */
  let parentheses = 0;
  try {
    const lexer = new Lexer(new Source(document));
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      count.tokens += 1;
      if (token.kind === TokenKind.PAREN_L) parentheses += 1;
      if (token.kind === TokenKind.PAREN_R) parentheses -= 1;
      if (token.kind === TokenKind.SPREAD) spreads += 1;
      if (token.kind === TokenKind.AT) count.directives += 1;
      if (parentheses === 0) count.depth += DEEPER[token.kind] ?? 0;
      if (parentheses === 0 && count.depth > 0 && beginsField(token)) count.fields += 1;
      if (parentheses === 0 && token.kind === TokenKind.COLON) count.aliases += 1;
      if (isAbove(count)) return true;
    }
  } catch {
    // Its syntax is wrong, as will be said where it is parsed.
    return false;
  }
  return (spreads > 0 || count.fields > FEW) && isSpreadTooFar(document, documentLimits);
}

/** So few fields make no work, however they are written. */
const FEW = 200;

const isAbove = (count: Counted) =>
  count.tokens > documentLimits.tokens ||
  count.fields > documentLimits.fields ||
  count.aliases > documentLimits.aliases ||
  count.directives > documentLimits.directives ||
  count.depth > documentLimits.depth;

const DEEPER: Partial<Record<string, number>> = { [TokenKind.BRACE_L]: 1, [TokenKind.BRACE_R]: -1 };
const NO_FIELD_AFTER: readonly string[] = [TokenKind.COLON, TokenKind.AT, TokenKind.SPREAD];

/** A name counts once with its alias, and a fragment at its dots. */
function beginsField({ kind, prev }: Token): boolean {
  if (kind === TokenKind.SPREAD) return true;
  const isType = prev?.value === 'on' && prev.prev?.kind === TokenKind.SPREAD;
  return kind === TokenKind.NAME && !isType && !NO_FIELD_AFTER.includes(prev?.kind ?? '');
}
