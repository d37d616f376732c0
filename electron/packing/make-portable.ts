/**
 * The program as one folder with its own Node, for offices that may not install anything: copy it to the laptop or run it from a stick.
 * `node electron/packing/make-portable.ts [FOLDER]` after a build, for the system it runs on; writes release/ocop-hoi-dong-<version>-<system>-<arch>.
 */
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { licenceText, readLicences } from '../safety/about/licences.ts';
import { DATA_FOLDER as DATA, STARTER } from '../safety/update/place.ts';
import { shippedFiles } from './shipped-files.ts';

const root = join(import.meta.dirname, '..', '..');
const windows = process.platform === 'win32';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const { files } = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as { readonly files: readonly string[] };

/** Electron's own entry stays out, the command line comes in. */
const WANTED = [...files, 'dist/host/cli.js', '!dist/host/main.js'];

const SHELL = `#!/bin/sh
# OCOP Hội đồng: không cần cài đặt. Dữ liệu nằm trong thư mục ${DATA} bên cạnh.
cd "$(dirname "$0")" && exec ./node dist/host/cli.js start --data ${DATA} "$@"
`;
const BATCH = `@echo off\r
rem OCOP Hoi dong: khong can cai dat. Du lieu nam trong thu muc ${DATA} ben canh.\r
chcp 65001 >nul\r
cd /d "%~dp0"\r
node.exe dist\\host\\cli.js start --data ${DATA} %*\r
if errorlevel 1 pause\r
`;
const README = `OCOP HỘI ĐỒNG ${version} – BẢN KHÔNG CẦN CÀI ĐẶT

1. Chép cả thư mục này vào máy (hoặc để trên USB), nơi tài khoản đang dùng được ghi.
2. Bấm đúp «${STARTER}». Bàn thư ký mở trong trình duyệt của máy; cửa sổ dòng lệnh phải để mở suốt phiên.
3. Windows hỏi về tường lửa thì chọn «Cho phép» với mạng riêng: điện thoại của các đồng chí mới vào được.
4. Dữ liệu nằm trong thư mục «${DATA}» cạnh chương trình. Muốn chuyển máy: đóng chương trình, chép cả thư mục.
5. Cập nhật: mục Giới thiệu, «Cập nhật từ tệp…» với tệp .ocopup của nơi phát hành; bản mới nằm cạnh bản này và dùng cùng dữ liệu.
   Không có tệp ấy: đóng chương trình, chép bản mới ra thư mục khác rồi chuyển thư mục «${DATA}» sang đó. Giữ bản cũ đến khi mở được bản mới.

Giấy phép của phần mềm nguồn mở đi kèm: GIAY-PHEP.txt.

ENGLISH: start ${STARTER}. The desk opens in the browser; keep the terminal open. Data lies in "${DATA}" beside the program.
`;

function makePortable(target: string): void {
  const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (!existsSync(node)) throw new Error(`Node is missing at ${node}: run npm install first`);
  if (existsSync(join(target, DATA))) throw new Error(`${join(target, DATA)} holds sessions: choose another folder`);
  rmSync(target, { recursive: true, force: true });
  for (const file of shippedFiles(root, WANTED)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(join(root, file), join(target, file));
  }
  const own = join(target, windows ? 'node.exe' : 'node');
  cpSync(node, own);
  const start = join(target, STARTER);
  writeFileSync(start, windows ? BATCH : SHELL);
  for (const file of [own, start]) chmodSync(file, 0o755);
  writeFileSync(join(target, 'DOC-TRUOC.txt'), `\uFEFF${README.replaceAll('\n', '\r\n')}`);
  writeFileSync(join(target, 'GIAY-PHEP.txt'), licenceText(readLicences(root)));
}

const target = process.argv[2] ?? join(root, 'release', `ocop-hoi-dong-${version}-${process.platform}-${process.arch}`);
makePortable(target);
process.stdout.write(`${target}\n`);
