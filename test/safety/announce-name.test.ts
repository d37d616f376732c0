/** "ocop.local": asked for before it is taken, answered, given up to whoever has it, said goodbye to; and no failure reaches the program. */
import { createSocket, type RemoteInfo } from 'node:dgram';
import { EventEmitter } from 'node:events';
import makeMdns from 'multicast-dns';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceName, type Mdns, type NameKeeper, type OpenMdns } from '../../electron/safety/network/announce-name.ts';

type Packet = {
  readonly answers?: readonly { readonly name: string; readonly type: string; readonly data?: unknown; readonly ttl?: number }[];
  readonly id?: number;
};

/** A network without wires: what was asked and answered, and a mouth for everybody else. */
function fakeNetwork() {
  const asked: string[] = [];
  const given: { readonly packet: Packet; readonly to: unknown }[] = [];
  const opened: string[] = [];
  let ears = new EventEmitter();
  let destroyed = 0;
  const open: OpenMdns = (address) => {
    opened.push(address);
    const own = new EventEmitter();
    ears = own;
    setImmediate(() => own.emit('ready'));
    return Object.assign(own, {
      query: (questions: readonly { readonly name: string }[]) => void asked.push(questions[0]?.name ?? ''),
      respond: (packet: Packet, to?: unknown) => {
        given.push({ packet, to: typeof to === 'function' ? undefined : to });
        if (typeof to === 'function') to();
      },
      destroy: (done?: () => void) => {
        destroyed += 1;
        done?.();
      },
    }) as unknown as Mdns;
  };
  return {
    open,
    asked,
    given,
    opened,
    destroyed: () => destroyed,
    fail: (code: string) => ears.emit('error', Object.assign(new Error(code), { code })),
    answer: (name: string, data: string, ttl = 120) => ears.emit('response', { answers: [{ name, type: 'A', data, ttl }] }),
    ask: (name: string, from: Partial<RemoteInfo>) =>
      ears.emit('query', { id: 7, questions: [{ name, type: 'A' }] }, { address: '192.168.1.31', port: 5353, ...from }),
  };
}

let net: ReturnType<typeof fakeNetwork>;
let name: NameKeeper;
const told = vi.fn();
const settled = () => vi.waitFor(() => expect(name.state().state).toBe('on'), { timeout: 5000 });
beforeEach(() => {
  told.mockClear();
  net = fakeNetwork();
  name = announceName(net.open, told);
});
afterEach(() => name.close());

describe('the name', () => {
  test('is asked for three times, then ours: answered by the address alone', async () => {
    name.follow('192.168.1.20', ['192.168.1.20']);
    expect(name.state()).toEqual({ state: 'looking', name: 'ocop.local' });
    await settled();
    expect(net.asked).toEqual(['ocop.local', 'ocop.local', 'ocop.local']);
    expect(net.given[0]?.packet.answers).toMatchObject([{ name: 'ocop.local', type: 'A', data: '192.168.1.20', ttl: 120, flush: true }]);
    const said = net.given.length;
    net.ask('other.local', {});
    expect(net.given).toHaveLength(said);
    net.ask('OCOP.local', {});
    expect(net.given).toHaveLength(said + 1);
    // A storm of questions gets one answer in a while.
    net.ask('ocop.local', {});
    expect(net.given).toHaveLength(said + 1);
    // A resolver with a port of its own gets the answer there, with its number.
    net.ask('ocop.local', { port: 49_000 });
    expect(net.given.at(-1)).toMatchObject({ packet: { id: 7, answers: [{ data: '192.168.1.20', flush: false }] }, to: { port: 49_000 } });
  });

  test('that another machine has is left to it; our own echo is nobody else', async () => {
    name.follow('192.168.1.20', ['192.168.1.20', '10.0.0.3']);
    await vi.waitFor(() => expect(net.asked).toHaveLength(1), { timeout: 60_000 });
    net.answer('ocop.local', '10.0.0.3');
    net.answer('ocop.local', '192.168.1.7', 0);
    expect(name.state()).toMatchObject({ name: 'ocop.local' });
    net.answer('Ocop.Local', '192.168.1.7');
    await settled();
    expect(name.state()).toEqual({ state: 'on', name: 'ocop-2.local', taken: '192.168.1.7' });
    // Also later, when a second laptop wakes up with ours.
    net.answer('ocop-2.local', '192.168.1.8');
    await vi.waitFor(() => expect(name.state()).toEqual({ state: 'on', name: 'ocop-3.local', taken: '192.168.1.7' }), { timeout: 5000 });
    // Two that both have it: the greater address keeps it and says so, else both would move on for ever.
    const said = net.given.length;
    net.answer('ocop-3.local', '10.0.0.9');
    expect(name.state()).toMatchObject({ name: 'ocop-3.local' });
    expect(net.given.length).toBeGreaterThan(said);
  });

  test('ends after nine takers instead of asking for ever', async () => {
    name.follow('192.168.1.20', ['192.168.1.20']);
    await vi.waitFor(() => expect(net.asked).toHaveLength(1), { timeout: 60_000 });
    net.answer('ocop.local', '192.168.1.7');
    for (let turn = 2; turn <= 9; turn += 1) net.answer(`ocop-${turn}.local`, '192.168.1.7');
    expect(name.state()).toEqual({ state: 'refused', why: 'other' });
  });

  test('follows the address, says goodbye to the old one, and once more at the end', async () => {
    name.follow('192.168.1.20', ['192.168.1.20']);
    await settled();
    name.follow('192.168.1.20', ['192.168.1.20']);
    expect(net.opened).toEqual(['192.168.1.20']);
    name.follow('10.0.0.3', ['10.0.0.3']);
    expect(net.opened).toEqual(['192.168.1.20', '10.0.0.3']);
    expect(net.given.find((g) => g.packet.answers?.[0]?.ttl === 0)?.packet.answers?.[0]?.data).toBe('192.168.1.20');
    await settled();
    await name.close();
    expect(net.given.at(-1)?.packet.answers?.[0]).toMatchObject({ data: '10.0.0.3', ttl: 0 });
    expect(net.destroyed()).toBe(2);
    name.follow(null, []);
    expect(name.state()).toEqual({ state: 'off' });
  });

  test.each([
    ['EADDRINUSE', 'taken'],
    ['EACCES', 'forbidden'],
    ['ENODEV', 'other'],
  ])('%s: told, and nothing else', async (code, why) => {
    name.follow('192.168.1.20', ['192.168.1.20']);
    net.fail(code);
    expect(name.state()).toEqual({ state: 'refused', why });
    expect(told).toHaveBeenCalled();
    await name.close();
  });

  test('a library that throws on opening is a refusal too', () => {
    const broken = announceName(() => {
      throw Object.assign(new Error('no'), { code: 'EPERM' });
    }, told);
    broken.follow('192.168.1.20', []);
    expect(broken.state()).toEqual({ state: 'refused', why: 'forbidden' });
  });
});

/** Whether two sockets of this machine hear each other's multicast; some build machines have no such network. */
function multicastWorks(port: number): Promise<boolean> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  return new Promise((resolve) => {
    const end = (works: boolean): void => {
      clearTimeout(timer);
      socket.close();
      resolve(works);
    };
    const timer = setTimeout(() => end(false), 1000);
    socket.on('error', () => end(false));
    socket.on('message', () => end(true));
    socket.bind(port, '0.0.0.0', () => {
      try {
        socket.addMembership('224.0.0.251', '127.0.0.1');
        socket.setMulticastInterface('127.0.0.1');
        socket.send('x', port, '224.0.0.251');
      } catch {
        end(false);
      }
    });
  });
}

test('two real instances on one network: the second hears the first, and takes another name', async () => {
  const port = 20_000 + (process.pid % 20_000);
  const open: OpenMdns = (address) => makeMdns({ interface: address, bind: '0.0.0.0', port });
  const [first, second] = [announceName(open, told), announceName(open, told)];
  first.follow('127.0.0.1', ['127.0.0.1']);
  await vi.waitFor(() => expect(first.state()).toMatchObject({ state: 'on', name: 'ocop.local' }), { timeout: 5000 });
  second.follow('127.0.0.2', ['127.0.0.2']);
  await vi.waitFor(() => expect(second.state()).toMatchObject({ state: 'on' }), { timeout: 5000 });
  if (await multicastWorks(port + 1)) expect(second.state()).toEqual({ state: 'on', name: 'ocop-2.local', taken: '127.0.0.1' });
  await Promise.all([first.close(), second.close()]);
});
