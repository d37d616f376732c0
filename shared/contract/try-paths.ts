/** Addresses of the test page, apart from the schemas: the page itself loads no zod. */
export const TRY_PATH = { page: '/thu-mang', pulse: '/thu-mang/nhip', load: '/thu-mang/tai', report: '/thu-mang/ket-qua' } as const;

/** What GET /thu-mang/nhip answers: the laptop's clock, milliseconds since 1970. */
export type Pulse = { readonly now: number };
/** What POST /thu-mang/ket-qua answers: whose seat this phone holds, '' for none. */
export type TryAnswer = { readonly member: string };

/** Bytes of GET /thu-mang/tai: long enough to time on Wi-Fi, short enough for a whole council. */
export const TRY_BYTES = 512 * 1024;
