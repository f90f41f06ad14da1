/** The address that a request comes from, by which those without a token are told apart. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** `trusted`: proxies, or networks of them, that say in X-Forwarded-For whom a request comes from. Others could say anything. */
export function clientAddresses(trusted: readonly string[]): (request: IncomingMessage) => string {
  const proxies = new BlockList();
  for (const one of trusted) {
    const [address = '', prefix] = one.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(prefix), family);
  }
  const isProxy = (address: string) =>
    isIP(address) !== 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  return ({ socket, headers }) => {
    const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
    let address = plain(socket.remoteAddress ?? '');
    // Each proxy adds the address that it was asked from, so the nearest comes last.
    for (const before of forwarded.reverse()) {
      const next = plain(before.trim());
      if (isIP(next) === 0 || !isProxy(address)) break;
      address = next;
    }
    return networkOf(address);
  };
}

/** An IPv4 address as a socket for both families writes it. */
const plain = (address: string) => address.replace(/^::ffff:(?=[\d.]+$)/i, '');

/** One household has 2^64 addresses of IPv6. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const after = tail.split(':').filter((group) => group !== '');
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  const all = address.includes('::') ? [...groups, ...zeros, ...after] : groups;
  return `${all.slice(0, 4).join(':')}::/64`;
}
