/** T-X-STT-YYYY, or an older code with a district in between. Any other text is kept too, with a remark. */
const PATTERNS = [/^\d{2}-\d{5}-\d{1,4}-\d{4}$/, /^\d{2}-\d{3}-\d{5}-\d{1,4}-\d{4}$/];

export const looksLikeProductCode = (code: string): boolean => PATTERNS.some((pattern) => pattern.test(code.trim()));
