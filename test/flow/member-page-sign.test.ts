/** The signature's text: what would break is a sheet refused by the host, or a drawing that comes back as another one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_SIGNATURE,
  PAD_HEIGHT,
  PAD_WIDTH,
  type Point,
  padPoint,
  readSignature,
  type Stroke,
  signatureText,
  thinStroke,
} from '../../renderer/member/model/sign-strokes.ts';

const half = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most * 2 }).map((n) => n / 2);
const point: fc.Arbitrary<Point> = fc.tuple(half(PAD_WIDTH), half(PAD_HEIGHT));
const stroke = (most: number): fc.Arbitrary<Stroke> => fc.array(point, { minLength: 1, maxLength: most });
const GRAMMAR = /^(?:M\d{1,3}(?:\.\d)? \d{1,3}(?:\.\d)?(?:L\d{1,3}(?:\.\d)? \d{1,3}(?:\.\d)?)+)*$/;

describe('points of the screen', () => {
  const box = { left: 10, top: 20, width: 300, height: 120 };
  it.each([
    [10, 20, [0, 0]],
    [310, 140, [300, 120]],
    [160, 80, [150, 60]],
    [-50, 900, [0, 120]],
  ] as const)('(%d, %d) is the same place whatever the pad measures', (x, y, expected) => {
    expect(padPoint(x, y, box)).toEqual(expected);
  });
  it('stays a number on a pad not laid out yet', () => {
    expect(padPoint(5, 5, { left: 0, top: 0, width: 0, height: 0 })).toEqual([300, 120]);
  });
});

describe('the text', () => {
  it.each([
    [[], ''],
    [[[]], ''],
    [[[[12, 30]]], 'M12 30L12 30'],
    [
      [
        [
          [12, 30],
          [13, 40],
        ],
        [[5, 6]],
      ],
      'M12 30L13 40M5 6L5 6',
    ],
    [
      [
        [
          [0, 0],
          [10, 0],
          [20, 0],
          [20, 30],
        ],
      ],
      'M0 0L20 0L20 30',
    ],
  ] as readonly (readonly [readonly Stroke[], string])[])('%j is %s', (strokes, text) => {
    expect(signatureText(strokes)).toBe(text);
  });

  it('always fits the host and its letters, and reads back to itself', () => {
    fc.assert(
      fc.property(fc.array(stroke(900), { maxLength: 12 }), (strokes) => {
        const text = signatureText(strokes);
        expect(text.length).toBeLessThanOrEqual(MAX_SIGNATURE);
        expect(text).toMatch(GRAMMAR);
        expect(signatureText(readSignature(text)).length).toBeLessThanOrEqual(text.length);
        expect(readSignature(text).length).toBe(strokes.length);
      }),
      { numRuns: 60 },
    );
  });

  it('a scribble of thousands of dots loses its end, not its form', () => {
    const dots: readonly Stroke[] = Array.from({ length: 6000 }, (_, i) => [[i % 300, i % 120]]);
    const text = signatureText(dots);
    expect(text.length).toBeLessThanOrEqual(MAX_SIGNATURE);
    expect(readSignature(text).length).toBeGreaterThan(1000);
  });
});

describe('thinning', () => {
  it('keeps both ends and leaves no point farther off than told', () => {
    fc.assert(
      fc.property(stroke(200), fc.integer({ min: 1, max: 20 }), (drawn, tolerance) => {
        const thin = thinStroke(drawn, tolerance);
        expect([thin[0], thin[thin.length - 1]]).toEqual([drawn[0], drawn[drawn.length - 1]]);
        for (const [x, y] of drawn) {
          const near = Math.min(
            ...thin.map((to, i) => {
              const from = thin[Math.max(0, i - 1)] as Point;
              const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
              const along = dx || dy ? Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy))) : 0;
              return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
            }),
          );
          expect(near).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('a straight line of thousands of points is two', () => {
    expect(
      thinStroke(
        Array.from({ length: 5000 }, (_, i) => [i, 7] as const),
        1,
      ),
    ).toHaveLength(2);
  });
});

it.each(['M1', 'L1 2', 'M1 2L3', 'M1 2 3 4', 'x', 'M1 2L3 4 '])('%j is no signature', (text) => {
  expect(readSignature(text)).toEqual([]);
});
