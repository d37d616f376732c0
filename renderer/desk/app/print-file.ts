/** Files the host draws from what the page sends it: a POST that answers bytes instead of JSON. */
import type { Answer } from '../../../shared/contract/common.ts';
import { lineLost } from './client.ts';
import { refusal } from './save-file.ts';

const FRAME = 'print-frame';

/** The file, or why the host didn't draw it. */
export async function drawFile(url: string, body: unknown): Promise<Answer<Blob>> {
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    return { ok: false, problems: [lineLost] };
  }
  if (response.ok) return { ok: true, value: await response.blob(), warnings: [] };
  return { ok: false, problems: await refusal(response) };
}

/** Opens the browser's print dialog for a PDF, by a frame out of sight that goes when the next one comes. */
export function printPdf(file: Blob): void {
  const before = document.getElementById(FRAME);
  if (before instanceof HTMLIFrameElement) URL.revokeObjectURL(before.src);
  before?.remove();
  const frame = document.createElement('iframe');
  const address = URL.createObjectURL(file);
  frame.id = FRAME;
  frame.title = 'PDF';
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:0;height:0;border:0';
  frame.src = address;
  frame.onload = () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  };
  document.body.append(frame);
}
