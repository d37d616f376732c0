/** The only way from the desk's screens to the host: POST /api/<command>. A network failure is an answer like any other. */

import type { Answer, WireProblem } from '../../../shared/contract/common.ts';
import type { DeskCommand, DeskInput, DeskOutput, ImportPreview, ListProposal, OpinionPreview } from '../../../shared/contract/desk.ts';
import type { TakenBook } from '../../../shared/contract/desk-books.ts';
import type { KeptPicture, ReadDesign } from '../../../shared/contract/desk-design.ts';
import { DESK_FILES } from '../../../shared/contract/desk-files.ts';
import type { TakenScan } from '../../../shared/contract/desk-scans.ts';
import type { TakenFile } from '../../../shared/contract/desk-signed.ts';
import type { UpdatePreview } from '../../../shared/contract/desk-update.ts';
import type { Wording } from '../../../shared/paper/wording/wording.ts';
import { sessionProblems } from '../../../shared/problems/session.ts';
import type { Profile } from '../../../shared/session.ts';
import { isReadable, unreadable } from './readable.ts';

export const lineLost: WireProblem = {
  code: 'OC-1203',
  grade: 'error',
  vi: 'Không liên lạc được với chương trình trên máy này; dữ liệu đã nhận vẫn an toàn. Hãy kiểm tra chương trình còn chạy rồi thử lại.',
  en: 'The program on this machine does not answer; what was received is safe. Check that it is still running and try again.',
};

export const unexpected: WireProblem = { code: 'OC-1203', grade: 'error', ...sessionProblems['OC-1203'] };

async function post<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', credentials: 'same-origin', ...init });
  } catch {
    return { ok: false, problems: [lineLost] };
  }
  try {
    const answer = (await response.json()) as Answer<T>;
    if (typeof answer.ok === 'boolean') return answer;
  } catch {
    // Not JSON: something other than the host's own answer; fall through.
  }
  return { ok: false, problems: [unexpected] };
}

/** Sends a file's bytes. What can't be read is named instead of being waited for. */
async function postFile<T>(url: string, file: File): Promise<Answer<T>> {
  if (!(await isReadable(file))) return { ok: false, problems: [unreadable(file.name)] };
  return post(url, { headers: { 'content-type': 'application/octet-stream' }, body: file });
}

/** Runs a command at the host. Never throws. */
export const call = <C extends DeskCommand>(command: C, input: DeskInput<C>): Promise<Answer<DeskOutput<C>>> =>
  post(`/api/${command}`, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) });

/** Sends a workbook's bytes for checking; nothing is imported yet. */
export const uploadWorkbook = (file: File): Promise<Answer<ImportPreview>> => postFile(DESK_FILES.workbook, file);

/** Has another office's list read; nothing is taken over yet. */
export const uploadList = (file: File): Promise<Answer<ListProposal>> =>
  postFile(`${DESK_FILES.list}?${new URLSearchParams({ name: file.name.slice(-200) })}`, file);

/** Has a criteria book's workbook read into a draft; with `over` only its words, laid over that book. */
export const uploadBook = (file: File, over: string): Promise<Answer<TakenBook>> => postFile(`${DESK_FILES.book}?${new URLSearchParams({ over })}`, file);

/** Has an opinion that came back by file judged; nothing is taken yet. */
export const uploadOpinion = (file: File): Promise<Answer<OpinionPreview>> =>
  postFile(`${DESK_FILES.opinions}?${new URLSearchParams({ name: file.name })}`, file);

/** Files a .pdf or .docx as the signed version of a paper. */
export const uploadSigned = (file: File, about: { readonly paper: string; readonly by: string; readonly note: string }): Promise<Answer<null>> =>
  postFile(`${DESK_FILES.signed}?${new URLSearchParams({ ...about, name: file.name })}`, file);

/** Takes in a PDF that was signed elsewhere; the host finds its paper. */
export const uploadSignedBack = (file: File, by: string): Promise<Answer<TakenFile>> =>
  post(`${DESK_FILES.signedBack}?${new URLSearchParams({ name: file.name, by })}`, { headers: { 'content-type': 'application/octet-stream' }, body: file });

/** Takes in a scan of pages signed by hand; the host tells its papers by their codes. */
export const uploadScan = (file: File, by: string): Promise<Answer<TakenScan>> =>
  postFile(`${DESK_FILES.scans}?${new URLSearchParams({ name: file.name, by })}`, file);

/** Has a regulation file checked; nothing is saved. */
export const uploadProfile = (file: File): Promise<Answer<Profile>> => postFile(DESK_FILES.profile, file);

/** Has a picture for a certificate taken in; it waits at the host until a design that uses it is saved. */
export const uploadPicture = (file: File): Promise<Answer<KeptPicture>> => postFile(DESK_FILES.certificatePictures, file);

/** Has a file of the papers' wording checked; nothing is saved. */
export const uploadWording = (file: File): Promise<Answer<Wording>> => postFile(DESK_FILES.wording, file);

/** Has an update file received and checked; nothing is installed. */
export const uploadUpdate = (file: File): Promise<Answer<UpdatePreview>> => postFile(DESK_FILES.update, file);

/** Has a certificate design's file checked; nothing is saved. */
export const uploadDesign = (file: File): Promise<Answer<ReadDesign>> => postFile(DESK_FILES.certificateDesign, file);
