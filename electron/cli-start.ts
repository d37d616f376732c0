/** `start`: the program in its window, in the browser where Electron can't be had, or headless. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Options } from './cli.ts';
import { type HostOptions, type RunningHost, startHost } from './host.ts';
import { launchWindow } from './launch-window.ts';
import { openInBrowser } from './open-browser.ts';

/** Where sessions are kept unless told otherwise: the user's own documents, easy to find and to copy. */
export const DATA_DIR = join(homedir(), existsSync(join(homedir(), 'Documents')) ? 'Documents' : '.', 'OCOP');

const portOf = (text: string | boolean | undefined): number | undefined | null => {
  if (text === undefined) return undefined;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : null;
};

/** Runs until SIGINT or SIGTERM, then closes doors and file in order. */
function untilStopped(host: RunningHost): Promise<number> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      void host.close().then(() => resolve(0));
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

export async function startVerb(values: Options, usage: (words: string) => number): Promise<number> {
  const [deskPort, memberPort, hallPort] = [portOf(values['desk-port']), portOf(values['member-port']), portOf(values['hall-port'])];
  if (deskPort === null || memberPort === null || hallPort === null) return usage('Số cổng phải từ 0 đến 65535.');
  const dataDir = typeof values.data === 'string' ? values.data : DATA_DIR;
  const headless = values.headless === true;
  if (!headless) {
    const outcome = await launchWindow(process.argv.slice(3));
    if (outcome === 'launched') return 0;
    process.stderr.write('Không có Electron trên máy này: bàn thư ký mở trong trình duyệt.\n');
  }
  const options: HostOptions = {
    dataDir,
    sample: values.sample === true,
    ...(typeof values['lan-host'] === 'string' ? { lanHost: values['lan-host'] } : {}),
    ...(deskPort === undefined ? {} : { deskPort }),
    ...(memberPort === undefined ? {} : { memberPort }),
    ...(hallPort === undefined ? {} : { hallPort }),
  };
  const host = await startHost(options);
  const stopped = untilStopped(host);
  if (headless) process.stdout.write(`${JSON.stringify({ ready: true, ...host.ready })}\n`);
  else {
    process.stdout.write(`Bàn thư ký: ${host.ready.desk}\nThành viên: ${host.ready.member}\nHội trường: ${host.ready.hall}\nDữ liệu: ${host.ready.data}\n`);
    openInBrowser(host.ready.desk);
  }
  return stopped;
}
