/** An office's own criteria books at the desk: drafts, publishing, and books as Excel files out and in. No session is touched. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { errorsIn, judgeBook } from '../../shared/book/judge-book.ts';
import { structureText } from '../../shared/book/structure.ts';
import { wireProblem } from '../../shared/contract/common.ts';
import type { BookFinding, DeskBookCommand, DraftLine, OwnBookLine } from '../../shared/contract/desk-books.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import type { CriteriaBook } from '../../shared/criteria.ts';
import type { Finding } from '../../shared/criteria-checks.ts';
import { err, type Outcome, ok } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import { type BookDesk, copyBook, draftAt, judgeDraft, publishDraft, saveDraft, takeBook, takeWording } from '../dossier/books/keep-draft.ts';
import type { OutsideReader } from '../dossier/read-elsewhere.ts';
import { readArticles, saveArticle } from '../store/articles.ts';
import type { LoadedBook } from '../store/book-files.ts';
import type { Draft, PublishedBook } from '../store/own-books.ts';
import { EXCEL, parseInput, send } from './answer.ts';
import type { DeskHandlers } from './desk-commands.ts';
import { sessionBook } from './session-book.ts';
import type { Venue } from './venue.ts';

type Surroundings = BookDesk & { readonly venue: Venue; readonly reader: OutsideReader; readonly dataDir: string };

const LIMIT = 50 * 1024 * 1024;

const found = ({ grade, set, criterion, problem: p }: Finding): BookFinding => ({ grade, set, criterion, problem: wireProblem(p) });

const draftLine = ({ id, book, changedAt, origin }: Draft): DraftLine => ({
  draft: id,
  id: book.id,
  decision: book.decision,
  sets: book.sets.length,
  changedAt,
  errors: errorsIn(judgeBook(book)),
  origin,
});

function publishedLine({ books }: BookDesk, { loaded: { book, summary }, origin, publishedAt }: PublishedBook): OwnBookLine {
  const from = origin ? books.find(origin.id) : undefined;
  const { id, decision, sets, readingOnly, hash } = summary;
  const sameStructure = from?.summary.hash === origin?.hash && from !== undefined && structureText(from.book) === structureText(book);
  return { id, decision, issuedBy: book.issuedBy ?? '', sets, readingOnly, publishedAt, hash, origin, sameStructure };
}

/** The book with this id: the open session's own copy before any other. */
export function bookNamed(desk: Pick<Surroundings, 'venue' | 'books'>, id: string): Outcome<LoadedBook> {
  const session = desk.venue.session();
  const loaded = session?.book.id.toLowerCase() === id.toLowerCase() ? sessionBook(session, desk.books) : desk.books.find(id);
  return loaded ? ok(loaded) : err(problem('OC-1013', { book: id }));
}

/** What they write is no session's: the bell stays still. */
export const READING_BOOKS: readonly DeskBookCommand[] = ['list-own-books', 'read-articles', 'save-article', 'read-book-draft', 'save-book-draft'];

export function deskBookHandlers(desk: Surroundings): Pick<DeskHandlers, DeskBookCommand> {
  const { ownBooks } = desk;
  return {
    'list-own-books': () => {
      const { books, problems } = ownBooks.published();
      return ok({
        published: books.map((own) => publishedLine(desk, own)),
        drafts: ownBooks.drafts(false).map(draftLine),
        deleted: ownBooks.drafts(true).map(draftLine),
        problems: problems.map(wireProblem),
      });
    },
    'read-book-draft': ({ draft }) => {
      const kept = draftAt(desk, draft);
      if (!kept.ok) return kept;
      const { revision, origin, book } = kept.value;
      return ok({ draft, revision, origin, book, findings: judgeDraft(desk, book).map(found) });
    },
    'copy-book': ({ id }) => {
      const loaded = bookNamed(desk, id);
      return loaded.ok ? ok({ draft: copyBook(desk, loaded.value).id }) : loaded;
    },
    'save-book-draft': ({ draft, ...change }) => {
      const saved = saveDraft(desk, draft, change);
      return saved.ok ? ok({ revision: saved.value.revision, findings: judgeDraft(desk, saved.value.book).map(found) }) : saved;
    },
    'publish-book': ({ draft, revision }) => {
      const published = publishDraft(desk, draft, revision);
      return published.ok ? ok({ id: published.value.summary.id, hash: published.value.summary.hash }) : published;
    },
    'delete-book-draft': ({ draft }) => (ownBooks.moveDraft(draft, true) ? ok(null) : err(problem('OC-7662'))),
    'read-articles': () => readArticles(desk.dataDir),
    'save-article': ({ decision, word, article }) => saveArticle(desk.dataDir, decision, word, article),
    'restore-book-draft': ({ draft }) => (ownBooks.moveDraft(draft, false) ? ok(null) : err(problem('OC-7662'))),
  };
}

const zWanted = z.object({ id: z.string().max(40).default(''), draft: z.string().max(20).default(''), form: z.enum(['edit', 'wording']).default('edit') });
const zOver = z.object({ over: z.string().max(40).default('') });

export function addBookFiles(door: FastifyInstance, desk: Surroundings): void {
  door.get(DESK_FILES.book, async (request, reply) => {
    const wanted = parseInput(zWanted, request.query);
    if (!wanted.ok) return send(reply, wanted);
    const { id, draft, form } = wanted.value;
    const named: Outcome<{ readonly book: CriteriaBook }> = draft ? draftAt(desk, draft) : bookNamed(desk, id);
    if (!named.ok) return send(reply, named);
    const { bookWorkbook } = await import('../dossier/books/write-book-workbook.ts');
    const name = `bo-tieu-chi-${named.value.book.id.replace(/[^A-Za-z0-9._-]/g, '') || 'nhap'}${form === 'wording' ? '-cau-chu' : ''}.xlsx`;
    return reply
      .type(EXCEL)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(await bookWorkbook(named.value.book, form));
  });
  door.post(DESK_FILES.book, { bodyLimit: LIMIT }, async (request, reply) => {
    const wanted = parseInput(zOver, request.query);
    if (!wanted.ok) return send(reply, wanted);
    if (!Buffer.isBuffer(request.body)) return send(reply, err(problem('OC-1201', { where: 'tệp Excel' })));
    const { over } = wanted.value;
    const under = over ? bookNamed(desk, over) : null;
    if (under && !under.ok) return send(reply, under);
    const read = await desk.reader.book(request.body);
    return send(reply, ok(under ? takeWording(desk, under.value, read) : takeBook(desk, read)));
  });
}
