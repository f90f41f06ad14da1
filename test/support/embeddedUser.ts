// A program that uses the embedded server of a data folder until it is told to leave or is killed. It prints the
// server's address when it has it. At Ctrl-C it asks the database something first, as a draining service would.
import { sql } from 'kysely';
import { openDatabase } from '../../src/database/connection.js';
import { startEmbedded } from '../../src/database/embedded/startEmbedded.js';

const [dataDir = ''] = process.argv.slice(2);
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const { url, release } = await startEmbedded(dataDir, (said) => print({ said }));
  process.once('SIGINT', async () => {
    const db = openDatabase(url, { max: 1 });
    await sql`select 1`.execute(db);
    await db.destroy();
    print({ drained: true });
    await release();
    process.exit(0);
  });
  process.stdin.resume().once('end', () => release().then(() => process.exit(0)));
  // Only now: the reader may send the signal at once.
  print({ url });
} catch (problem) {
  print({ failed: String(problem) });
  process.exit(1);
}
