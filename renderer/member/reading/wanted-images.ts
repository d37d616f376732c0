/** Which pictures to hold while a page is open, most wanted first: the page itself, its neighbours large, a few more of them small. */
import { type Leafed, leaf, type Place, samePlace } from './place.ts';

export const pictureUrl = ({ file, page }: Place, size: 'small' | 'large'): string => `/evidence/${file}/${page}/${size}.jpg`;

/** At most 2 + 4 + 4 addresses. Files without pages have no pictures. */
export function wantedImages(files: readonly Leafed[], at: Place): readonly string[] {
  const drawn = files.filter((file) => file.pages > 0).map((file) => file.id);
  const near = (by: number): Place | null => {
    const place = leaf(files, at, by);
    return (by !== 0 && samePlace(place, at)) || drawn.indexOf(place.file) < 0 ? null : place;
  };
  const wishes: readonly (readonly [number, 'small' | 'large'])[] = [
    [0, 'small'],
    [0, 'large'],
    [1, 'small'],
    [-1, 'small'],
    [1, 'large'],
    [-1, 'large'],
    [2, 'small'],
    [-2, 'small'],
    [3, 'small'],
    [-3, 'small'],
  ];
  const urls = wishes.map(([by, size]) => {
    const place = near(by);
    return place ? pictureUrl(place, size) : '';
  });
  return urls.filter((url, i) => url !== '' && urls.indexOf(url) === i);
}
