/** Loaded into a host process before anything else: the list of makers' keys, which is empty in the sources, holds the test's key and no other. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readFileSync } = fs;
const KEY_LIST = /[\\/]resources[\\/]update[\\/]keys\.json$/;

fs.readFileSync = ((path: fs.PathOrFileDescriptor, ...how: readonly never[]) =>
  KEY_LIST.test(String(path)) ? JSON.stringify([process.env.OCOP_TEST_UPDATE_KEY]) : readFileSync(path, ...how)) as typeof readFileSync;
syncBuiltinESMExports();
