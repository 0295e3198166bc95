import { describe, expect, it } from '@jest/globals';
import { clientAddress } from './client-address';

describe('the address that attempts are counted by', () => {
  it.each([
    ['the other end, whatever a shopper on our own network writes', '192.168.0.7', '203.0.113.9', false, '192.168.0.7'],
    ['the other end, also on this machine', '::ffff:127.0.0.1', '203.0.113.9, 203.0.113.10', false, '127.0.0.1'],
    ['what the proxy wrote, not what stood before it', '10.0.0.2', '203.0.113.9, 198.51.100.1', true, '198.51.100.1'],
    ['the proxy itself, where it wrote nothing', '10.0.0.2', undefined, true, '10.0.0.2'],
  ])('%s', (_, remoteAddress, forwarded, behindProxy, address) => {
    expect(clientAddress({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }, behindProxy)).toBe(address);
  });
});
