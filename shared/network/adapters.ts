/** The laptop's ways into a network: what kind each probably is, and which one phones most likely reach. Names as the system gives them. */

/** hotspot: the laptop's own · virtual: VPN, container or virtual machine · link-local: 169.254.*, nobody gave an address. */
export type AdapterKind = 'hotspot' | 'wifi' | 'cable' | 'other' | 'virtual' | 'link-local';

/** One IPv4 address of the laptop. `name`: the adapter's, "Wi-Fi", "wlan0"; an adapter may have several addresses. */
export type Adapter = { readonly name: string; readonly address: string; readonly kind: AdapterKind };

/** Likeliest for a phone first. A virtual machine's 192.168.56.1 looks like any router's: the name tells. */
const KINDS: readonly AdapterKind[] = ['hotspot', 'wifi', 'cable', 'other', 'virtual', 'link-local'];

/** Private ranges in the order a venue's router hands them out. */
const RANGES: readonly RegExp[] = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

const VIRTUAL =
  /vethernet|virtualbox|vboxnet|vmware|vmnet|hyper-v|wsl|docker|virbr|^br-|^veth|^tap|^tun|^utun|^ppp|^wg|^zt|tailscale|zerotier|hamachi|radmin|vpn|nordlynx|anyconnect|fortinet|bluetooth|loopback/i;
const WIFI = /wi-?fi|^wl|wireless|airport|không dây/i;
const CABLE = /ethernet|^eth|^en[pox]|^en\d|local area connection|kết nối cục bộ|^lan\b/i;

/** Windows shares on 192.168.137.1, NetworkManager on 10.42.x.1, macOS on a bridge. */
const sharesItself = (name: string, address: string): boolean => /^192\.168\.137\.1$|^10\.42\.\d+\.1$/.test(address) || /^bridge1\d\d$/.test(name);

/** 100.64.0.0/10 is no venue's: VPNs between machines use it. */
const betweenMachines = (address: string): boolean => {
  const [first, second] = address.split('.').map(Number) as [number, number];
  return first === 100 && second >= 64 && second < 128;
};

/** A guess: systems don't tell a program what an adapter is. macOS's en0 is the Wi-Fi of every MacBook. */
export function guessKind(name: string, address: string): AdapterKind {
  if (address.startsWith('169.254.')) return 'link-local';
  if (sharesItself(name, address)) return 'hotspot';
  if (betweenMachines(address) || VIRTUAL.test(name)) return 'virtual';
  if (WIFI.test(name) || name === 'en0') return 'wifi';
  return CABLE.test(name) ? 'cable' : 'other';
}

const rangeOf = (address: string): number => {
  const index = RANGES.findIndex((range) => range.test(address));
  return index < 0 ? RANGES.length : index;
};

/** The likeliest for a phone first: by kind, then by range; `preferred`, an adapter's name the secretary chose, before all others. Stable. */
export function orderAdapters(adapters: readonly Adapter[], preferred: string | null = null): readonly Adapter[] {
  const rank = ({ name, address, kind }: Adapter): number => (name === preferred ? 0 : 100) + KINDS.indexOf(kind) * 10 + rangeOf(address);
  return [...adapters].sort((a, b) => rank(a) - rank(b));
}
