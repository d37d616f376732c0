/** The network's rules by tables: which address phones get, what is found in the facts, and the commands to copy. */
import { describe, expect, test } from 'vitest';
import { type Adapter, guessKind, orderAdapters } from '../../shared/network/adapters.ts';
import { firewallCommands, holderCommand } from '../../shared/network/commands.ts';
import type { AdapterFacts, NetworkFacts, TriedPhone } from '../../shared/network/facts.ts';
import { networkFindings } from '../../shared/network/findings.ts';
import { describeProblem } from '../../shared/problems/index.ts';

const NOW = '2026-11-28T08:00:00.000Z';
const ago = (seconds: number): string => new Date(Date.parse(NOW) - seconds * 1000).toISOString();

const adapter = (name: string, address: string, more: Partial<AdapterFacts> = {}): AdapterFacts => ({
  name,
  address,
  kind: guessKind(name, address),
  chosen: false,
  phones: 0,
  lastAt: null,
  ...more,
});
const wifi = (more: Partial<AdapterFacts> = {}): AdapterFacts => adapter('Wi-Fi', '192.168.1.20', { chosen: true, phones: 9, lastAt: ago(5), ...more });
const phone = (who: string, more: Partial<TriedPhone> = {}): TriedPhone => ({
  id: who,
  who,
  device: 'Android · Chrome 80',
  address: '192.168.1.31',
  roundTripMs: 12,
  kBps: 4000,
  clockOff: 1,
  at: ago(10),
  ...more,
});
const facts = (more: Partial<NetworkFacts> = {}): NetworkFacts => ({
  now: NOW,
  platform: 'win32',
  program: 'C:\\Program Files\\OCOP\\OCOP.exe',
  adapters: [wifi()],
  preferred: null,
  ports: [
    { door: 'member', wanted: 7611, port: 7611 },
    { door: 'hall', wanted: 7612, port: 7612 },
  ],
  change: null,
  name: { state: 'off' },
  https: { state: 'off' },
  trial: null,
  phones: [],
  clocks: [],
  ...more,
});
const https = (more: Partial<Extract<NetworkFacts['https'], { readonly state: 'on' }>> = {}): NetworkFacts['https'] => ({
  state: 'on',
  wanted: 7613,
  port: 7613,
  name: 'Hội đồng OCOP',
  fingerprint: 'a'.repeat(64),
  from: ago(30 * 86_400),
  until: ago(-180 * 86_400),
  hosts: ['192.168.1.20'],
  leftOut: [],
  came: 0,
  refusals: [],
  ...more,
});
const refusal = (why: 'untrusted' | 'clock' | 'other', seconds = 10) => ({ address: '192.168.1.31', why, at: ago(seconds) });
const codes = (more: Partial<NetworkFacts>): readonly string[] => networkFindings(facts(more)).map((f) => f.problem.code);

describe('adapters', () => {
  test.each([
    ['Wi-Fi', '192.168.1.20', 'wifi'],
    ['wlp3s0', '10.0.0.7', 'wifi'],
    ['en0', '192.168.0.4', 'wifi'],
    ['Ethernet 2', '192.168.1.21', 'cable'],
    ['enp0s31f6', '10.0.0.7', 'cable'],
    ['vEthernet (WSL)', '172.20.16.1', 'virtual'],
    ['VirtualBox Host-Only Network', '192.168.56.1', 'virtual'],
    ['utun4', '10.8.0.2', 'virtual'],
    ['Ethernet 3', '100.101.3.7', 'virtual'],
    ['Local Area Connection* 12', '192.168.137.1', 'hotspot'],
    ['wlan0', '10.42.0.1', 'hotspot'],
    ['bridge100', '192.168.2.1', 'hotspot'],
    // A phone or laptop *in* somebody's hotspot is on Wi-Fi.
    ['Wi-Fi', '192.168.137.55', 'wifi'],
    ['Wi-Fi', '169.254.10.3', 'link-local'],
    ['Kết nối lạ', '192.168.1.9', 'other'],
  ] as const)('%s %s is %s', (name, address, kind) => expect(guessKind(name, address)).toBe(kind));

  const all: readonly Adapter[] = [
    adapter('VMware Network Adapter VMnet8', '192.168.80.1'),
    adapter('Ethernet', '169.254.3.3'),
    adapter('Ethernet 2', '10.1.1.5'),
    adapter('Wi-Fi', '172.16.4.5'),
  ];
  test('a virtual machine’s 192.168 never comes before the room’s Wi-Fi', () =>
    expect(orderAdapters(all).map((a) => a.name)).toEqual(['Wi-Fi', 'Ethernet 2', 'VMware Network Adapter VMnet8', 'Ethernet']));
  test('the secretary’s choice comes first, whatever it is; one that is gone changes nothing', () => {
    expect(orderAdapters(all, 'Ethernet 2')[0]?.address).toBe('10.1.1.5');
    expect(orderAdapters(all, 'Wi-Fi 7')).toEqual(orderAdapters(all));
  });
});

describe('findings', () => {
  test.each<readonly [string, Partial<NetworkFacts>, readonly string[]]>([
    ['all is well', {}, []],
    ['no network', { adapters: [] }, ['OC-7300']],
    ['nobody gave an address', { adapters: [adapter('Wi-Fi', '169.254.1.2', { chosen: true })] }, ['OC-7301']],
    ['only a VPN', { adapters: [adapter('NordLynx', '10.5.0.2', { chosen: true, phones: 1, lastAt: NOW })] }, ['OC-7302']],
    ['phones come another way', { adapters: [wifi({ phones: 0, lastAt: null }), adapter('Ethernet', '10.0.0.3', { phones: 4, lastAt: NOW })] }, ['OC-7303']],
    ['two networks, phones on the chosen one', { adapters: [wifi(), adapter('Ethernet', '10.0.0.3', { phones: 1, lastAt: ago(500) })] }, []],
    ['two networks, nobody yet', { adapters: [wifi({ phones: 0, lastAt: null }), adapter('Ethernet', '10.0.0.3')] }, ['OC-7316', 'OC-7315']],
    ['the chosen network is gone', { preferred: 'Ethernet 9' }, ['OC-7314']],
    ['no phone yet', { adapters: [wifi({ phones: 0, lastAt: null })] }, ['OC-7315']],
    ['test code just shown', { adapters: [wifi({ phones: 0 })], trial: { since: ago(29), opened: 0, answered: 0 } }, ['OC-7315']],
    ['test code, nobody at all', { adapters: [wifi({ phones: 0 })], trial: { since: ago(30), opened: 0, answered: 0 } }, ['OC-7304']],
    ['test code, others get in', { trial: { since: ago(30), opened: 0, answered: 0 } }, ['OC-7305']],
    ['page loaded, never reported', { trial: { since: ago(30), opened: 2, answered: 1 } }, ['OC-7306']],
    ['page loaded and reported', { trial: { since: ago(300), opened: 2, answered: 2 } }, []],
    ['address changed', { change: { from: '192.168.1.9', to: '192.168.1.20', at: ago(60) } }, ['OC-7307']],
    ['address changed long ago', { change: { from: '192.168.1.9', to: '192.168.1.20', at: ago(3600) } }, []],
    [
      'ports taken',
      {
        ports: [
          { door: 'member', wanted: 7611, port: 50111 },
          { door: 'hall', wanted: 7612, port: 50112 },
        ],
      },
      ['OC-7308', 'OC-7309'],
    ],
    ['any port was asked for', { ports: [{ door: 'member', wanted: 0, port: 50111 }] }, []],
    ['a clock two minutes off', { clocks: [{ who: 'An', clockOff: 120 }] }, []],
    ['a clock further off', { clocks: [{ who: 'An', clockOff: -121 }] }, ['OC-7310']],
    ['slow to answer', { phones: [phone('An', { roundTripMs: 401 })] }, ['OC-7311']],
    ['slow to load', { phones: [phone('An', { kBps: 149 })] }, ['OC-7311']],
    ['speed not measured', { phones: [phone('An', { kBps: null })] }, []],
    ['another ocop.local', { name: { state: 'on', name: 'ocop-2.local', taken: '192.168.1.7' } }, ['OC-7312']],
    ['the name is ours', { name: { state: 'on', name: 'ocop.local', taken: null } }, []],
    ['the name’s port is held', { name: { state: 'refused', why: 'taken' } }, ['OC-7313']],
    ['the name is forbidden', { name: { state: 'refused', why: 'forbidden' } }, ['OC-7317']],
    ['the name fails otherwise', { name: { state: 'refused', why: 'other' } }, ['OC-7318']],
    ['https is on and well', { https: https() }, []],
    ['https is on, its authority elsewhere', { https: { state: 'gone' } }, ['OC-7400']],
    ['https has no port', { https: { state: 'shut', why: 'EACCES' } }, ['OC-7401']],
    ['https’ port is taken', { ports: [{ door: 'secure', wanted: 7613, port: 50113 }], https: https() }, ['OC-7402']],
    ['an address can’t stand in the certificate', { https: https({ leftOut: ['8.8.8.8'] }) }, ['OC-7403']],
    ['a clock a month behind', { https: https(), clocks: [{ who: 'An', clockOff: -31 * 86_400 }] }, ['OC-7404', 'OC-7310']],
    ['a clock a year ahead', { https: https(), phones: [phone('An', { clockOff: 366 * 86_400 })] }, ['OC-7404', 'OC-7310']],
    ['a phone refused for its clock', { https: https({ refusals: [refusal('clock')] }) }, ['OC-7404']],
    ['a phone doesn’t trust the authority', { https: https({ refusals: [refusal('untrusted')] }) }, ['OC-7405']],
    ['a phone refused and didn’t say why', { https: https({ refusals: [refusal('other')] }) }, ['OC-7406']],
    ['a phone refused long ago', { https: https({ refusals: [refusal('untrusted', 3600)] }) }, []],
    ['the laptop’s clock left the certificate', { https: https({ until: ago(1) }) }, ['OC-7407']],
  ])('%s', (_what, more, expected) => expect(codes(more)).toEqual(expected));

  test('sentences name who, where and how much, without a hole', () => {
    const all = [
      ...networkFindings(
        facts({ clocks: [{ who: 'An', clockOff: 600 }], phones: [phone('An', { clockOff: 590 }), phone('Bình', { clockOff: -300, kBps: 20 })] }),
      ),
      ...networkFindings(
        facts({ change: { from: '10.0.0.1', to: '10.0.0.2', at: ago(60) }, trial: { since: ago(40), opened: 0, answered: 0 }, preferred: 'LAN' }),
      ),
    ].map((f) => [describeProblem(f.problem), describeProblem(f.problem, 'en')].join('\n'));
    expect(all.join('\n')).not.toMatch(/[{}]|undefined|NaN/);
    expect(all[0]).toContain('An (+10), Bình (−5)');
    expect(all[1]).toContain('Bình');
    expect(all.join('\n')).toContain('10.0.0.2');
  });

  test('seven slow phones: six names and how many more', () => {
    const slow = networkFindings(facts({ phones: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((who, i) => phone(who, { kBps: 10 + i })) }))[0];
    expect(slow?.problem.params.names).toBe('a, b, c, d, e, f (+1)');
  });
});

describe('commands', () => {
  test('Windows: private network, the blocking rule away, our ports, our program', () => {
    const named = facts({ name: { state: 'on', name: 'ocop.local', taken: null }, adapters: [wifi({ name: "Wi-Fi của 'Sở'" })] });
    const [first, ...rest] = firewallCommands(named).map((c) => c.text);
    expect(first).toBe("Set-NetConnectionProfile -InterfaceAlias 'Wi-Fi của ''Sở''' -NetworkCategory Private");
    expect(rest[0]).toBe('netsh advfirewall firewall delete rule name=all dir=in program="C:\\Program Files\\OCOP\\OCOP.exe"');
    expect(rest[1]).toContain('profile=private,domain program="C:\\Program Files\\OCOP\\OCOP.exe" protocol=TCP localport=7611,7612');
    expect(rest[2]).toContain('protocol=UDP localport=5353');
    expect(firewallCommands(facts())).toHaveLength(3);
  });
  test('macOS and Linux: a path or port of any kind stays one word of the shell', () => {
    expect(firewallCommands(facts({ platform: 'darwin', program: "/Applications/O'COP.app" }))[0]?.text).toContain("--add '/Applications/O'\\''COP.app'");
    expect(firewallCommands(facts({ platform: 'linux' })).map((c) => c.text)).toEqual([
      'sudo ufw allow 7611/tcp && sudo ufw allow 7612/tcp',
      'sudo firewall-cmd --add-port=7611/tcp --add-port=7612/tcp',
    ]);
  });
  test.each([
    ['win32', 'Get-NetTCPConnection -LocalPort 7611'],
    ['darwin', 'lsof -nP -iTCP:7611'],
    ['linux', "ss -ltnp 'sport = :7611'"],
  ])('%s: who holds the port', (platform, text) => expect(holderCommand(platform, 7611).text).toContain(text));
});
