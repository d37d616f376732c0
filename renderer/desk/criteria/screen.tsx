/** Bộ tiêu chí: book → set → part → section → criterion → options, with its checks; search over all sets. */
import { Box, Center, Grid, Loader } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { caveatsOf, setByNumber } from '../../../shared/criteria.ts';
import { ProblemAlert } from '../../kit/problem-list.tsx';
import { SearchField } from '../../kit/search-field.tsx';
import { t } from '../../kit/strings/index.ts';
import { BOOK_COMPARE_PATH, BOOK_DRAFT_PATH, OWN_BOOKS_PATH } from '../app/route.ts';
import { go, useDesk } from '../app/state.ts';
import { useNarrow } from '../app/text-size.ts';
import { useBook } from '../app/use-book.ts';
import { useRead } from '../app/use-read.ts';
import { BookBar } from './book-bar.tsx';
import { BookOverview } from './book-overview.tsx';
import classes from './criteria.module.css';
import { CompareScreen } from './own/compare-screen.tsx';
import { DraftScreen } from './own/draft-screen.tsx';
import { OwnBooksScreen } from './own/own-books-screen.tsx';
import { SearchResults } from './search-results.tsx';
import { SetList } from './set-list.tsx';
import { SetView } from './set-view.tsx';

/** The address's second part says which: the office's own books, a draft of one, a comparison, or a book to read. */
export function CriteriaScreen() {
  const [what, of] = useDesk((s) => s.route.rest);
  if (what === OWN_BOOKS_PATH) return <OwnBooksScreen />;
  if (what === BOOK_DRAFT_PATH && of !== undefined) return <DraftScreen key={of} draft={of} />;
  if (what === BOOK_COMPARE_PATH && of !== undefined) return <CompareScreen key={of} id={of} />;
  return <BookScreen />;
}

function BookScreen() {
  const [query, setQuery] = useState('');
  const narrow = useNarrow();
  const wanted = useDeferredValue(query);
  const rest = useDesk((s) => s.route.rest);
  const own = useDesk((s) => s.session?.book.id);
  const books = useRead('list-books', {});
  const summaries = books.data ?? [];
  const id = rest[0] ?? own ?? summaries.find((b) => !b.readingOnly)?.id ?? '';
  const { book, summary, checks, problems } = useBook(id);
  const set = book && rest[1] ? setByNumber(book, Number(rest[1])) : undefined;

  const open = (number: number, criterion?: string): void => {
    setQuery('');
    go('criteria', criterion ? [id, String(number), criterion] : [id, String(number)]);
  };
  if (books.problems.length > 0 || problems.length > 0) return <ProblemAlert problems={[...books.problems, ...problems]} title={t('criteria.unreadable')} />;
  if (!book || !summary)
    return (
      <Center py={80}>
        <Loader role="status" aria-label={t('common.loading')} />
      </Center>
    );
  return (
    <Box>
      <BookBar books={summaries} summary={summary} caveats={set ? caveatsOf(book, set.number) : book.caveats} onChoose={(next) => go('criteria', [next])} />
      <Grid gap="lg" mt="md">
        <Grid.Col span={narrow ? 12 : 4}>
          <div className={classes.side}>
            <SearchField aria-label={t('criteria.searchPlaceholder')} placeholder={t('criteria.searchPlaceholder')} query={query} onQuery={setQuery} mb="sm" />
            <SetList book={book} checks={checks} selected={set ?? null} onOpen={open} onOverview={() => go('criteria', [id])} />
          </div>
        </Grid.Col>
        <Grid.Col span={narrow ? 12 : 8}>
          {wanted.trim() ? (
            <SearchResults book={book} query={wanted} onOpen={open} onClear={() => setQuery('')} />
          ) : set ? (
            <SetView key={`${id}-${set.number}`} book={book} set={set} checks={checks} criterion={rest[2] ?? null} />
          ) : (
            <BookOverview book={book} summary={summary} checks={checks} onOpen={open} />
          )}
        </Grid.Col>
      </Grid>
    </Box>
  );
}
