/** The page on plain http that takes phones through installing the session's certificate, and what lies under it. */
export const INSTALL_PATH = '/an-toan';
