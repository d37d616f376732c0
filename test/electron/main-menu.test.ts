import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../electron/main-menu.ts';
import * as fake from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const [openHall, openGuide, openBundle] = [vi.fn(), vi.fn(), vi.fn()];
const entries = (): readonly MenuItemConstructorOptions[] =>
  menuTemplate({ data: '/home/thư ký/OCOP', openHall, openGuide, openBundle }).flatMap((menu) => menu.submenu as readonly MenuItemConstructorOptions[]);
const press = (label: string): void => {
  const { click } = entries().find((entry) => entry.label === label) ?? {};
  if (!click) throw new Error(`no menu entry «${label}»`);
  click(undefined as never, undefined, undefined as never);
};

beforeEach(() => void vi.clearAllMocks());

describe('the menu', () => {
  it('is in Vietnamese, without developer tools', () => {
    const words = JSON.stringify(menuTemplate({ data: '', openHall, openGuide, openBundle }));
    for (const word of ['Tệp', 'Sửa', 'Xem', 'Cửa sổ', 'Trợ giúp', 'Thoát']) expect(words).toContain(word);
    expect(words).not.toMatch(/toggleDevTools|forceReload/);
  });

  it('opens the data folder, the hall and the guide', () => {
    press('Mở thư mục dữ liệu');
    expect(fake.shell.openPath).toHaveBeenCalledExactlyOnceWith('/home/thư ký/OCOP');
    press('Màn hình hội trường');
    expect(openHall).toHaveBeenCalledOnce();
    press('Hướng dẫn');
    expect(openGuide).toHaveBeenCalledOnce();
  });

  it('asks for a bundle, and does nothing when none was chosen', async () => {
    press('Mở gói phiên (.ocop)…');
    await vi.waitFor(() => expect(fake.dialog.showOpenDialog).toHaveBeenCalledOnce(), { timeout: 60_000 });
    expect(openBundle).not.toHaveBeenCalled();
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: ['/tmp/c.ocop'] });
    press('Mở gói phiên (.ocop)…');
    await vi.waitFor(() => expect(openBundle).toHaveBeenCalledExactlyOnceWith('/tmp/c.ocop'), { timeout: 60_000 });
  });
});
