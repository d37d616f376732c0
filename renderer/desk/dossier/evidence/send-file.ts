/** One file to the host, with progress and a way to stop it. */
import type { Answer } from '../../../../shared/contract/common.ts';
import type { EvidenceUpload } from '../../../../shared/contract/desk.ts';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import { lineLost, unexpected } from '../../app/client.ts';
import { isReadable, unreadable } from '../../app/readable.ts';

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

/** So long without a byte leaving, the file is looked at again. */
const STALL_MS = 20_000;

/** XMLHttpRequest, since fetch tells nothing of the bytes that left. */
export function sendFile(file: Blob, to: Destination, onProgress: (sent: number) => void): Sending {
  const request = new XMLHttpRequest();
  let stopped = false;
  const answer = new Promise<Answer<EvidenceUpload> | null>((resolve) => {
    const cannotRead = (): void => resolve({ ok: false, problems: [unreadable(to.path)] });
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Bytes that stop coming may be a line that is slow, or a file that can't be read any more: only then it is given up. */
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        if (await isReadable(file)) return watch();
        cannotRead();
        request.abort();
      }, STALL_MS);
    };
    request.upload.onprogress = (event) => {
      onProgress(event.loaded);
      watch();
    };
    // All is sent: what the host does with it may take its time.
    request.upload.onloadend = () => clearTimeout(timer);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = async () => ((await isReadable(file)) ? resolve({ ok: false, problems: [lineLost] }) : cannotRead());
    request.onabort = () => resolve(null);
    void isReadable(file).then((readable) => {
      if (stopped) return resolve(null);
      if (!readable) return cannotRead();
      request.open('POST', uploadAddress(to));
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.send(file);
      watch();
    });
  });
  const stop = (): void => {
    stopped = true;
    request.abort();
  };
  return { answer, stop };
}
