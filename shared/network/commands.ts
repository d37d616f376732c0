/** Commands the secretary copies to let phones in or to see who holds a port. Text only: the program never runs them, they need an administrator. */
import type { NetworkFacts } from './facts.ts';

/** `use`: key of the sentence that says what it does and where to type it. */
export type CommandUse = 'private' | 'unblock' | 'allow' | 'allow-name' | 'firewalld' | 'who-holds';
export type NetworkCommand = { readonly use: CommandUse; readonly text: string };

const RULE = 'OCOP Hoi dong';

/** PowerShell and POSIX shells: nothing is read inside single quotes but their end. */
const powerQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function windows(adapter: string, program: string, ports: string, named: boolean): readonly NetworkCommand[] {
  const rule = `netsh advfirewall firewall add rule name="${RULE}" dir=in action=allow profile=private,domain program="${program}"`;
  return [
    { use: 'private', text: `Set-NetConnectionProfile -InterfaceAlias ${powerQuoted(adapter)} -NetworkCategory Private` },
    // Whoever pressed "Cancel" when Windows asked has a rule that blocks, and that wins over every rule that allows.
    { use: 'unblock', text: `netsh advfirewall firewall delete rule name=all dir=in program="${program}"` },
    { use: 'allow', text: `${rule} protocol=TCP localport=${ports}` },
    ...(named ? [{ use: 'allow-name', text: `${rule} protocol=UDP localport=5353` } as const] : []),
  ];
}

function linux(ports: readonly number[], named: boolean): readonly NetworkCommand[] {
  const ufw = [...ports.map((port) => `sudo ufw allow ${port}/tcp`), ...(named ? ['sudo ufw allow 5353/udp'] : [])];
  const firewalld = [...ports.map((port) => `--add-port=${port}/tcp`), ...(named ? ['--add-service=mdns'] : [])];
  return [
    { use: 'allow', text: ufw.join(' && ') },
    { use: 'firewalld', text: `sudo firewall-cmd ${firewalld.join(' ')}` },
  ];
}

const MAC_FIREWALL = 'sudo /usr/libexec/ApplicationFirewall/socketfilterfw';

/** Opens the firewall for the members' and the hall's door, on the private network only where the system knows such a thing. */
export function firewallCommands({ platform, program, ports, adapters, name }: NetworkFacts): readonly NetworkCommand[] {
  const numbers = ports.map((p) => p.port);
  const adapter = adapters.find((a) => a.chosen)?.name ?? '';
  if (platform === 'win32') return windows(adapter, program, numbers.join(','), name.state === 'on');
  if (platform === 'darwin')
    return [{ use: 'allow', text: `${MAC_FIREWALL} --add ${shellQuoted(program)} && ${MAC_FIREWALL} --unblockapp ${shellQuoted(program)}` }];
  return linux(numbers, name.state === 'on');
}

/** Shows which program holds a TCP port. */
export function holderCommand(platform: string, port: number): NetworkCommand {
  if (platform === 'win32') return { use: 'who-holds', text: `Get-Process -Id (Get-NetTCPConnection -LocalPort ${port} -State Listen).OwningProcess` };
  return { use: 'who-holds', text: platform === 'darwin' ? `sudo lsof -nP -iTCP:${port} -sTCP:LISTEN` : `sudo ss -ltnp 'sport = :${port}'` };
}
