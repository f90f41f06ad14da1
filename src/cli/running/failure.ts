/** How a command ends that failed: its exit code and what it prints. */
import { types } from 'node:util';
import { CommanderError } from 'commander';
import { ConfigError, UserError } from '../../userError.js';

/** A command that has printed already why it was refused or what it found. */
export class AlreadyReported extends Error {}

/** 0 done, 1 refused or failed, 2 used or configured wrongly. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof ConfigError ? 2 : 1;
}

export function explain(error: unknown): string {
  if (error instanceof UserError) return `${error.messages.ja}\n${error.messages.en}`;
  if (!types.isNativeError(error)) return String(error);
  return systemError(error) ?? error.message;
}

/** Errors of the operating system in words: by themselves they have little more than a code. */
function systemError(error: NodeJS.ErrnoException & { address?: string; port?: number }): string | undefined {
  const { code = '', syscall, port, address } = error;
  if (syscall === 'listen') return listenErrors(address, port)[code];
  // Several addresses of one name were tried.
  const refused = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error;
  if (refused?.syscall === 'connect') {
    return `The database cannot be reached (${refused.code} at ${refused.address}:${refused.port}). Is it running, and is DATABASE_URL right?`;
  }
  if (syscall === 'getaddrinfo')
    return `The host name ${Object(error).hostname} is not known. Check HOST and DATABASE_URL.`;
  return undefined;
}

const listenErrors = (address = '', port = 0): Record<string, string> => ({
  EADDRINUSE: `Port ${port} of ${address} is in use, perhaps by another Enkaku. Stop that one, or set PORT to another number.`,
  EACCES: `This user may not listen on port ${port}. Set PORT to a number from 1024 on.`,
  EADDRNOTAVAIL: `This machine does not have the address ${address}. Set HOST to one that it has, such as 127.0.0.1.`,
});

const fileErrors: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder. Give a file.',
  EACCES: 'this user may not read it.',
};

/** Why a file that was named on the command line cannot be read. */
export function unreadable(path: string, error: unknown): Error {
  const { code = '' } = Object(error);
  return new Error(`${path}: ${fileErrors[code] ?? explain(error)}`, { cause: error });
}
