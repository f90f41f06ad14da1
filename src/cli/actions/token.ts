import { subjectIn } from '../../access/claims.js';
import { ownSecret } from '../../access/ownSecret.js';
import type { Role } from '../../access/permission.js';
import type { AccessSettings } from '../../access/settings.js';
import { tokenTexts } from '../../access/texts.js';
import { type Signing, writeToken } from '../../access/writeToken.js';
import { readConfig } from '../../config.js';
import { isCode } from '../../domain/words/address.js';
import { badInput } from '../../userError.js';
import { surroundings } from '../printing/surroundings.js';
import { print } from '../printing/terminal.js';

export interface Options {
  subject: string;
  role: Role;
  organization?: string;
  hours: number;
}

export async function token({ subject, role, organization = '*', hours }: Options): Promise<void> {
  const { access, dataDir } = readConfig(surroundings().env);
  if (subjectIn(subject) === undefined) throw badInput(tokenTexts.badSubject);
  if (organization !== '*' && !isCode(organization)) throw badInput(tokenTexts.badCode(organization));
  const signing = await signingOf(access, dataDir);
  print(
    await writeToken({ subject, roles: new Map([[organization, role]]), seconds: hours * 3_600 }, signing),
  );
}

async function signingOf({ keys, issuer, audience }: AccessSettings, dataDir: string): Promise<Signing> {
  if (keys === 'OWN') return { secret: await ownSecret(dataDir) };
  if ('jwksUrl' in keys) throw badInput(tokenTexts.byIssuer);
  return { secret: keys.secret, issuer, audience };
}
