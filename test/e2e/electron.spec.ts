/** The real window, where Electron's binary is on the machine; elsewhere this reports a skip and claims nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronBinary } from '../../electron/launch-window.ts';

const binary = electronBinary(dirname(createRequire(import.meta.url).resolve('electron/package.json')));
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

test.skip(binary === null || noDisplay, "Electron's binary or a display is missing on this machine");

test('the desk opens in a sandboxed window that stays on it, and closing ends the host', async () => {
  const data = mkdtempSync(join(tmpdir(), 'ocop-electron-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath: binary ?? '',
    args: [...asRoot, '.', '--data', data, '--desk-port', '0', '--member-port', '0', '--hall-port', '0'],
  });
  try {
    const page = await program.firstWindow();
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(new URL(page.url()).hostname).toBe('127.0.0.1');
    expect(await page.evaluate(() => ['require' in window, 'process' in window])).toEqual([false, false]);
    const desk = page.url();
    await page.evaluate(() => window.location.assign('https://example.com/'));
    await expect.poll(() => page.url()).toBe(desk);
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  } finally {
    await program.close();
    rmSync(data, { recursive: true, force: true });
  }
});
