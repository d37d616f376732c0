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

/** The problems, none when the file was handed over. */
export async function saveFile(url: string, fallbackName: string): Promise<readonly WireProblem[]> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    return [lineLost];
  }
  if (!response.ok) return refusal(response);
  keepFile(await response.blob(), nameIn(response) ?? fallbackName);
  return [];
}
