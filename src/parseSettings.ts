/** From the text of a variable to what it means; undefined if it means nothing. */
import { existsSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

export function parsePort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

/** Such as 127.0.0.1:9464 or [::1]:9464. */
export function parseAddress(value: string): { host: string; port: number } | undefined {
  const [, host = '', number = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(value) ?? [];
  const port = parsePort(number);
  return parseHost(host) === undefined || port === undefined ? undefined : { host, port };
}

export function parseOrigins(value: string): string[] | undefined {
  const origins = value.split(',').map((origin) => origin.trim());
  const isOrigin = (text: string) =>
    /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
  return origins.every(isOrigin) ? origins : undefined;
}

export function parseHost(value: string): string | undefined {
  const isName =
    value.length <= 253 && /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*\.?$/i.test(value);
  const isNumbers = /^[\d.]+$/.test(value);
  return isIP(value) || (isName && !isNumbers) ? value : undefined;
}

export function parseHosts(value: string): string[] | undefined {
  const names = value.split(',').map((name) => name.trim());
  return names.every((name) => parseHost(name) !== undefined) ? names : undefined;
}

export function parseDatabaseUrl(value: string): string | undefined {
  // An address of a socket has no host: postgres://user@/database?host=/run/postgresql
  const withHost = value.replace('@/', '@localhost/');
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(withHost) ? value : undefined;
}

export function parseDatabaseUrls(value: string): string[] | undefined {
  const urls = value.split(',').map((url) => url.trim());
  return urls.every((url) => parseDatabaseUrl(url) !== undefined) ? urls : undefined;
}

export function parseFolder(value: string): string | undefined {
  // A given path is relative to the working directory, like paths on a command line.
  const folder = resolve(value);
  return existsSync(folder) && !isFolder(folder) ? undefined : folder;
}

/** A file that exists. */
export function parseFile(value: string): string | undefined {
  const path = resolve(value);
  return existsSync(path) && !isFolder(path) ? path : undefined;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

export function parseSwitch(value: string): boolean | undefined {
  return value === 'on' ? true : value === 'off' ? false : undefined;
}

export const parseWhole =
  (least: number, most: number) =>
  (value: string): number | undefined => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };

/** Addresses, or networks such as 10.0.0.0/8. */
export function parseNetworks(value: string): string[] | undefined {
  const networks = value.split(',').map((network) => network.trim());
  const isNetwork = (text: string) => {
    const [address = '', prefix, ...more] = text.split('/');
    const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return (
      more.length === 0 && bits > 0 && (prefix === undefined || parseWhole(0, bits)(prefix) !== undefined)
    );
  };
  return networks.every(isNetwork) ? networks : undefined;
}

/** A mistyped address may contain a password, which must not appear on a screen or in a log. */
export const withoutPassword = (value: string) =>
  value.replace(/^(\w+:\/\/)?.*@/s, '$1…@').replace(/(password=)[^&]*/g, '$1…');
