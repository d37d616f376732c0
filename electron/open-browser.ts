/** Opens an address in the system's browser. */
import { spawn } from 'node:child_process';

/** Windows' `start` would cut an address at `&`; rundll32 takes it whole. */
function opener(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [url]];
}

/** Asks the system to open the address. Never fails: resolves to whether an opener was started; the caller shows the address anyway. */
export function openInBrowser(url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, args] = opener(platform, url);
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
