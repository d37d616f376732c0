/** Stars as pictures, filled up to `count`. The words beside them say the same, so they are hidden from screen readers. */
const STAR = 'M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.1L12 17.9l-6.4 3.5L7 14.3 1.7 9.3l7.2-.9z';
const FIVE = [1, 2, 3, 4, 5];

export function Stars({ count, of = 5 }: { readonly count: number; readonly of?: number }) {
  return (
    <span className="stars" aria-hidden="true">
      {FIVE.slice(0, of).map((place) => (
        <svg key={place} viewBox="0 0 24 24" className={place <= count ? 'star star-full' : 'star'} role="presentation">
          <path d={STAR} />
        </svg>
      ))}
    </span>
  );
}
