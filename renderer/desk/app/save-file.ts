/** Fetches a file of the door and hands it to the browser to keep. */
import type { Answer, WireProblem } from '../../../shared/contract/common.ts';
import { lineLost, unexpected } from './client.ts';

const nameIn = (response: Response): string | undefined => /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1];

/** Why the host didn't answer with a file. */
export async function refusal(response: Response): Promise<readonly WireProblem[]> {
  try {
    const answer = (await response.json()) as Answer<null>;
    return answer.ok ? [unexpected] : answer.problems;
  } catch {
    return [unexpected];
  }
}

/** Hands bytes that are here already to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The response with a file, or why there is none. */
async function ask(url: string): Promise<Answer<Response>> {
  try {
    const response = await fetch(url);
    return response.ok ? { ok: true, value: response, warnings: [] } : { ok: false, problems: await refusal(response) };
  } catch {
    return { ok: false, problems: [lineLost] };
  }
}

/** A file of the door. */
export async function fetchFile(url: string): Promise<Answer<Blob>> {
  const answer = await ask(url);
  return answer.ok ? { ...answer, value: await answer.value.blob() } : answer;
}

/** The problems, none when the file was handed over. */
export async function saveFile(url: string, fallbackName: string): Promise<readonly WireProblem[]> {
  const answer = await ask(url);
  if (!answer.ok) return answer.problems;
  keepFile(await answer.value.blob(), nameIn(answer.value) ?? fallbackName);
  return [];
}
