import { readConfig } from '../../config.js';
import { surroundings } from '../printing/surroundings.js';
import { requireIdentity } from '../running/requireIdentity.js';

export async function serve(): Promise<void> {
  const config = readConfig(surroundings().env);
  requireIdentity(config);
  // A wrong setting is said before all that a service consists of is loaded, which takes more than a second.
  const { runService } = await import('../running/runService.js');
  await runService(config);
}
