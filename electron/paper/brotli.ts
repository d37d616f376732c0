/**
 * Node's own brotli under the name fontkit asks for. The package it brings along holds a dictionary of 800 kB that every drawing worker would read
 * and unpack at its start, for a font format no paper uses.
 */
// biome-ignore lint/style/noDefaultExport: it stands in for a module that is imported so.
export { brotliDecompressSync as default } from 'node:zlib';
