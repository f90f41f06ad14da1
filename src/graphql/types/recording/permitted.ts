/** Records what the caller may record. The subject of the token is the author: no input names another one. */
import { type Act, permissionFor } from '../../../access/permission.js';
import { aboutRecording, decideOn, envelopeOf } from '../../../attempt.js';
import type { Command, RegisterOrganization } from '../../../domain/words/command.js';
import { finish } from '../../../domain/words/steps.js';
import { type Recorded, record, registerOrganization } from '../../../record.js';
import { UserError } from '../../../userError.js';
import { FORBIDDEN, UNAUTHENTICATED } from '../../serving/codes.js';
import type { Context } from '../../serving/context.js';
import { texts } from '../../serving/texts.js';
import { payloadOf, type RecordPayload } from './recordPayload.js';

export async function recordPermitted(context: Context, command: Command): Promise<RecordPayload> {
  const author = authorOf(context);
  const { organization: code } = envelopeOf(command);
  const permission = permissionFor(context.caller, verbOf(command), code);
  if (permission === 'FORBIDDEN') throw forbidden(code);
  const recorded: Recorded =
    permission === 'UNKNOWN'
      ? finish(decideOn(undefined, command, aboutRecording(command, author)))
      : await record(context.db, command, author);
  return payloadOf(context, recorded);
}

export async function registerPermitted(
  context: Context,
  command: RegisterOrganization,
): Promise<RecordPayload> {
  const author = authorOf(context);
  if (permissionFor(context.caller, 'register', command.code) !== 'GRANTED') throw forbidden(command.code);
  return payloadOf(context, await registerOrganization(context.db, command, author));
}

function authorOf({ caller }: Context): string {
  if (caller.subject === undefined) throw new UserError(UNAUTHENTICATED, texts.signIn);
  return caller.subject;
}

const forbidden = (code: string) => new UserError(FORBIDDEN, texts.forbidden(code.slice(0, 64)));

/** A command has exactly one verb, as its key. */
function verbOf(command: Command): Act {
  const [verb] = Object.keys(command);
  return verb as Act;
}
