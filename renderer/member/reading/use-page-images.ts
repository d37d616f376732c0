/** The loader of page pictures, redrawing whoever looks at it when one comes or fails. */
import { useEffect, useReducer, useRef } from 'react';
import { fetchPicture, openPageImages, type PageImages } from './page-images.ts';

export function usePageImages(): PageImages {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const held = useRef<PageImages | null>(null);
  held.current ??= openPageImages(fetchPicture, redraw);
  const images = held.current;
  useEffect(() => {
    window.addEventListener('online', images.again);
    return () => {
      window.removeEventListener('online', images.again);
      images.close();
    };
  }, [images]);
  return images;
}
