/** `start`: the program in its window, in the browser where Electron can't be had, or headless. */
import { ok } from '../shared/lib/outcome.ts';
import { problemLine } from '../shared/problems/index.ts';
import type { Options } from './cli.ts';
import { type RunningHost, startHost } from './host.ts';
import { launchWindow } from './launch-window.ts';
import { openInBrowser } from './open-browser.ts';
import { hostOptions } from './start-options.ts';

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
  const options = hostOptions(values);
  if (options === null) return usage('Số cổng phải từ 0 đến 65535.');
  const headless = values.headless === true;
  if (!headless) {
    const outcome = await launchWindow(process.argv.slice(3));
    // The window's own exit code is the program's.
    if (outcome === 'launched') return Number(process.exitCode ?? 0);
    process.stderr.write('Không có Electron trên máy này: bàn thư ký mở trong trình duyệt.\n');
  }
  const host = await startHost(options);
  const paired = options.standby ? await host.standBy(options.standby) : ok(null);
  if (!paired.ok) {
    process.stderr.write(`LỖI ${paired.problems.map((p) => problemLine(p)).join('\n')}\n`);
    await host.close();
    return 1;
  }
  const stopped = untilStopped(host);
  if (headless) process.stdout.write(`${JSON.stringify({ ready: true, ...host.ready })}\n`);
  else {
    process.stdout.write(`Bàn thư ký: ${host.ready.desk}\nThành viên: ${host.ready.member}\nHội trường: ${host.ready.hall}\nDữ liệu: ${host.ready.data}\n`);
    openInBrowser(host.ready.desk);
  }
  return stopped;
}
