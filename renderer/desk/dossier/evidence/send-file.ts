/** One file to the host, with progress and a way to stop it. */
import type { Answer } from '../../../../shared/contract/common.ts';
import type { EvidenceUpload } from '../../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { lineLost, unexpected } from '../../app/client.ts';

export type Sending = {
  /** Never throws; null when it was stopped. */
  readonly answer: Promise<Answer<EvidenceUpload> | null>;
  readonly stop: () => void;
};

const readAnswer = (text: string): Answer<EvidenceUpload> => {
  try {
    const answer = JSON.parse(text) as Answer<EvidenceUpload>;
    if (typeof answer.ok === 'boolean') return answer;
  } catch {
    // Not JSON: something other than the host's own answer; fall through.
  }
  return { ok: false, problems: [unexpected] };
};

/** Dossier '' leaves finding it to the host; `only` '' takes everything in a zip. */
export type Destination = { readonly dossier: string; readonly path: string; readonly only: string };

/** The address that takes evidence. */
export const uploadAddress = ({ dossier, path, only }: Destination): string => `${DESK_FILES.evidence}?${new URLSearchParams({ dossier, path, only })}`;

/** XMLHttpRequest, since fetch tells nothing of the bytes that left. */
export function sendFile(file: Blob, to: Destination, onProgress: (sent: number) => void): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer<EvidenceUpload> | null>((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ ok: false, problems: [lineLost] });
    request.onabort = () => resolve(null);
  });
  request.open('POST', uploadAddress(to));
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { answer, stop: () => request.abort() };
}
