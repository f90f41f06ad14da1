/**
 * Where webhooks may be sent. An address inside the network is refused unless the operator names its host: otherwise
 * whoever adds a webhook could reach what only this machine can reach.
 */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { badInput } from '../userError.js';
import { webhookTexts } from './texts.js';

const inside = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(address, bits, 'ipv6');

const isInside = (address: string) => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

export class InsideTarget extends Error {
  constructor(host: string) {
    super(`${host} is inside the network, and not among ENKAKU_WEBHOOK_HOSTS`);
  }
}

/** `trusted`: the hosts that ENKAKU_WEBHOOK_HOSTS names. */
export function requireTarget(text: string, trusted: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || url.username !== '' || url.password !== '' || text.length > 2_000)
    throw badInput(webhookTexts.notATarget(text.slice(0, 100)));
  const host = hostOf(url);
  if (trusted.includes(host)) return url;
  if (url.protocol !== 'https:') throw badInput(webhookTexts.notSecure(host));
  if (isIP(host) !== 0 && isInside(host)) throw badInput(webhookTexts.inside(host));
  return url;
}

/** Without brackets around an IPv6 address. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

/** Looks addresses up and takes none inside, at the moment of the connection: a name may lead elsewhere each time. */
export function lookupFor(url: URL, trusted: readonly string[]): LookupFunction {
  const isTrusted = trusted.includes(hostOf(url));
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const fit = isTrusted ? addresses : addresses.filter(({ address }) => !isInside(address));
      const [first] = fit;
      if (!first) return callback(new InsideTarget(host), []);
      if (options.all) callback(null, fit);
      else callback(null, first.address, first.family);
    });
  };
}
