/** Makes an answer whose lists of plain objects are written already, for those who send it as text. */
import type { ExecutionResult } from 'graphql';
import type { Context, Written } from '../context.js';
import { openPieces } from './pieces.js';

/** `written`: takes the lists of the answer that was made last. Absent: all of it is made as objects. */
export async function inPieces(
  make: (context: Context) => ExecutionResult | Promise<ExecutionResult>,
  context: Context,
  written: Written | undefined,
): Promise<ExecutionResult> {
  if (!written) return make(context);
  const pieces = openPieces();
  const result = await make({ ...context, pieces });
  pieces.mark(result.data);
  written.pieces = pieces;
  return result;
}
