/** Where papers may be saved, on each system: breaks if a stick isn't offered, the system's own disk passes for one, or one that was pulled out keeps the rest away. */
import { expect, it } from 'vitest';
import { type Laptop, listPlaces } from '../../electron/paper/list-places.ts';

const unasked = (): never => {
  throw new Error('not of this system');
};
/** A laptop with so many bytes left at these places, and nothing anywhere else. */
const laptop = (platform: string, home: string, room: Readonly<Record<string, number>>, more: Partial<Laptop>): Laptop => ({
  platform,
  home,
  mounts: unasked,
  drives: unasked,
  volumes: unasked,
  realpath: unasked,
  free: async (path) => room[path] ?? Promise.reject(new Error(`no ${path}`)),
  ...more,
});
const said = async (of: Laptop): Promise<readonly string[]> => (await listPlaces(of)).map((p) => `${p.kind} ${p.name} ${p.path} ${p.freeBytes}`);

it('Windows: letters of removable volumes, then the person’s folders', async () => {
  const room = { 'E:\\': 7e9, 'C:\\Users\\Lan\\Desktop': 2e11, 'C:\\Users\\Lan\\Documents': 2e11 };
  const drives = async (): Promise<string> => 'E\r\nF\r\n';
  expect(await said(laptop('win32', 'C:\\Users\\Lan', room, { drives }))).toEqual([
    'removable E:\\ E:\\ 7000000000',
    'folder Desktop C:\\Users\\Lan\\Desktop 200000000000',
    'folder Documents C:\\Users\\Lan\\Documents 200000000000',
  ]);
});

it('Windows without PowerShell’s answer still has its folders', async () => {
  expect(await said(laptop('win32', 'C:\\Users\\Lan', { 'C:\\Users\\Lan\\Downloads': 1 }, { drives: async () => '' }))).toEqual([
    'folder Downloads C:\\Users\\Lan\\Downloads 1',
  ]);
});

it('macOS: volumes but the system’s own, which is a link to the root, and one just pulled out', async () => {
  const volumes = async (): Promise<readonly string[]> => ['Macintosh HD', 'USB OCOP', 'Vừa rút'];
  const realpath = async (path: string): Promise<string> => (path.endsWith('HD') ? '/' : path.endsWith('rút') ? unasked() : path);
  const room = { '/': 1, '/Volumes/Macintosh HD': 1, '/Volumes/USB OCOP': 5, '/Volumes/Vừa rút': 1, '/Users/lan/Documents': 9 };
  expect(await said(laptop('darwin', '/Users/lan', room, { volumes, realpath }))).toEqual([
    'removable USB OCOP /Volumes/USB OCOP 5',
    'folder Documents /Users/lan/Documents 9',
  ]);
});

it('macOS whose folder of volumes can’t be read still has its folders', async () => {
  expect(await said(laptop('darwin', '/Users/lan', { '/Users/lan/Desktop': 9 }, { volumes: async () => unasked() }))).toEqual([
    'folder Desktop /Users/lan/Desktop 9',
  ]);
});

it('Linux: what is mounted below media; a stick that no longer answers is left out', async () => {
  const mounts = async (): Promise<string> => '/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/lan/USB\\040OCOP vfat rw 0 0\n/dev/sdc1 /media/lan/ROI vfat rw 0 0\n';
  expect(await said(laptop('linux', '/home/lan', { '/media/lan/USB OCOP': 3, '/home/lan/Desktop': 4 }, { mounts }))).toEqual([
    'removable USB OCOP /media/lan/USB OCOP 3',
    'folder Desktop /home/lan/Desktop 4',
  ]);
});

it('this machine answers without being told anything', async () => {
  for (const { path, freeBytes } of await listPlaces()) expect(path !== '' && freeBytes >= 0).toBe(true);
});
