/** "Giới thiệu": version, build, and what others wrote of the program. */
import { arch, platform, release } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type { DeskAboutCommand } from '../../shared/contract/desk-about.ts';
import { DESK_FILES } from '../../shared/contract/desk-files.ts';
import { ok } from '../../shared/lib/outcome.ts';
import { buildHash } from '../safety/about/build-hash.ts';
import { licenceText, readLicences } from '../safety/about/licences.ts';
import { programVersion } from '../safety/about/program-name.ts';
import type { DeskHandlers } from './desk-commands.ts';

type Surroundings = { readonly program: string; readonly dataDir: string };

export function deskAboutHandlers({ program, dataDir }: Surroundings): Pick<DeskHandlers, DeskAboutCommand> {
  return {
    'read-about': () => {
      const licences = readLicences(program).map(({ text: _, ...named }) => named);
      return ok({
        version: programVersion(program),
        build: buildHash(program),
        node: process.versions.node,
        system: `${platform()} ${release()} ${arch()}`,
        data: dataDir,
        licences,
      });
    },
  };
}

export function addLicenceFile(door: FastifyInstance, { program }: Surroundings): void {
  door.get(DESK_FILES.licences, (_request, reply) => reply.type('text/plain; charset=utf-8').send(licenceText(readLicences(program))));
}
