/** Certificates and .p12 files for tests, made by openssl into a temporary folder: an authority, and signers of every kind under it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PASSPHRASE = 'mật khẩu Thử 1';

export type P12Kind = {
  readonly name: string;
  /** "rsa", or a curve's name. */
  readonly key?: 'rsa' | 'prime256v1';
  /** YYMMDDHHMMSSZ; years of validity around 2026 otherwise. */
  readonly from?: string;
  readonly to?: string;
  readonly usage?: string;
  readonly legacy?: boolean;
  readonly withoutKey?: boolean;
  readonly passphrase?: string;
};

const run = (folder: string, ...args: readonly string[]): void => {
  execFileSync('openssl', [...args], { cwd: folder, stdio: 'pipe' });
};

/** A folder with an authority; `make` answers the bytes of a file signed by it, `authority` the authority's certificate as a PEM file. */
export function startAuthority() {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-p12-'));
  const config = [
    '[ca]',
    'default_ca = d',
    '[d]',
    `database = index.txt`,
    'new_certs_dir = .',
    'serial = serial',
    'default_md = sha256',
    'policy = p',
    'unique_subject = no',
    '[p]',
    'commonName = supplied',
    'organizationName = optional',
    '',
  ];
  writeFileSync(join(folder, 'ca.cnf'), config.join('\n'));
  writeFileSync(join(folder, 'index.txt'), '');
  writeFileSync(join(folder, 'serial'), '1001\n');
  run(
    folder,
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '9000',
    '-utf8',
    '-subj',
    '/CN=Tổ chức chứng thực thử nghiệm/O=Thử nghiệm',
  );
  let count = 0;
  const make = (kind: P12Kind): Buffer => {
    count += 1;
    const id = `k${count}`;
    const { key = 'rsa', from = '240101000000Z', to = '400101000000Z', usage = 'critical,digitalSignature,nonRepudiation', passphrase = PASSPHRASE } = kind;
    const parameters = key === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${key}`];
    run(folder, 'req', '-new', ...parameters, '-nodes', '-keyout', `${id}.key`, '-out', `${id}.csr`, '-utf8', '-subj', `/CN=${kind.name}/O=UBND tỉnh Thử`);
    writeFileSync(join(folder, `${id}.ext`), `keyUsage = ${usage}\nsubjectKeyIdentifier = hash\nauthorityKeyIdentifier = keyid\n`);
    const signing = ['-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-batch', '-notext', '-utf8', '-extfile', `${id}.ext`];
    run(folder, 'ca', ...signing, '-startdate', from, '-enddate', to, '-in', `${id}.csr`, '-out', `${id}.pem`);
    const inside = kind.withoutKey ? ['-nokeys'] : ['-inkey', `${id}.key`];
    const old = kind.legacy ? ['-legacy'] : [];
    run(folder, 'pkcs12', '-export', ...old, '-in', `${id}.pem`, ...inside, '-certfile', 'ca.pem', '-out', `${id}.p12`, '-passout', `pass:${passphrase}`);
    return readFileSync(join(folder, `${id}.p12`));
  };
  return { folder, make, authority: join(folder, 'ca.pem') };
}
