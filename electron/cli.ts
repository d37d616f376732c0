/** The command line: the program with or without a window, and the batch verbs on the same host. Exit codes: 0 done, 1 input refused, 2 wrong usage. */
import { parseArgs } from 'node:util';
import { problem, problemLine } from '../shared/problems/index.ts';
import { checkVerb, exportVerb, runVerb, templateVerb } from './cli-batch.ts';
import { startVerb } from './cli-start.ts';
import { verifyVerb } from './cli-verify.ts';
import { DATA_DIR } from './start-options.ts';

const HELP = `OCOP Hội đồng

  start [--headless] [--data DIR] [--sample] [--desk-port N] [--member-port N] [--hall-port N] [--secure-port N]
        [--lan-host ADDRESS] [--standby ADDRESS [--code MÃ]]
        mở chương trình; --headless: không cửa sổ, in một dòng JSON khi sẵn sàng
        --standby: làm máy dự phòng cho máy chính ở địa chỉ đó; --code: mã ghép máy, chỉ cần lần đầu
        (thư mục dữ liệu mặc định: ${DATA_DIR})
  run --workbook TỆP.xlsx --out THƯ_MỤC [--date YYYY-MM-DD] [--design TỆP.json] [--wording TỆP.json] [--no-papers]
        nhập sổ phiên, tổng hợp, xác nhận nơi không còn vướng mắc, viết results.json, results.xlsx và văn bản PDF;
        --design, --wording: mẫu giấy chứng nhận và câu chữ như bàn thư ký lưu ra tệp
  check --workbook TỆP.xlsx
        chỉ kiểm tra, liệt kê mọi vấn đề
  template --out TỆP.xlsx
        sổ phiên trống
  export --data THƯ_MỤC [--session TỆP.sqlite] --out TỆP.xlsx
        phiên của một thư mục dữ liệu thành sổ Excel
  verify TỆP|NỘI_DUNG_MÃ_QR [--data THƯ_MỤC] [--key KHÓA_CÔNG_KHAI] [--head MÃ_BĂM] [--lang vi|en]
        kiểm tra thật giả, không cần mạng: mã QR của giấy chứng nhận (hoặc tệp chứa nội dung mã), tệp phiên .sqlite
        --data: các phiên có khóa được tin (mặc định: thư mục dữ liệu); --key: khóa công khai in trong biên bản;
        --head: mã băm nhật ký in trong biên bản hoặc giấy niêm phong

Mã thoát: 0 xong, là thật · 1 dữ liệu bị từ chối, không phải thật hoặc đã bị sửa · 2 sai cách dùng
`;

/** `options` of node:util parseArgs: long names, with a value (true) or without (false). */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  start: {
    headless: false,
    sample: false,
    data: true,
    'desk-port': true,
    'member-port': true,
    'hall-port': true,
    'secure-port': true,
    'lan-host': true,
    standby: true,
    code: true,
  },
  run: { workbook: true, out: true, date: true, design: true, wording: true, 'no-papers': false },
  check: { workbook: true },
  template: { out: true },
  export: { data: true, session: true, out: true },
  verify: { data: true, key: true, head: true, lang: true },
};

/** Verbs that take one argument without a name. */
const NAMELESS = ['verify'];

const VERBS = { start: startVerb, run: runVerb, check: checkVerb, template: templateVerb, export: exportVerb, verify: verifyVerb } as const;

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Words for a wrong call, and exit code 2. */
function usage(words: string): number {
  process.stderr.write(`${words}\n\n${HELP}`);
  return 2;
}

/** What is wrong with the call, in our words; the parser names the argument in quotes. */
function callWords(code: string, message: string): string {
  const argument = /'(-{0,2}[^\s'=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Tùy chọn «${argument}» thiếu giá trị hoặc có giá trị thừa.`;
  return `Không hiểu «${argument}».`;
}

async function main(argv: readonly string[]): Promise<number> {
  const [verb = '', ...rest] = argv;
  if (verb === '' || verb === 'help' || verb === '--help' || verb === '-h' || rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  const allowed = OPTIONS[verb];
  if (!allowed) return usage(`Không có lệnh «${verb}».`);
  try {
    const options = Object.fromEntries([
      ...Object.entries(allowed).map(([name, takesValue]) => [name, { type: takesValue ? ('string' as const) : ('boolean' as const) }]),
    ]);
    const { values, positionals } = parseArgs({ args: rest, options, strict: true, allowPositionals: NAMELESS.includes(verb) });
    return await VERBS[verb as keyof typeof VERBS](values as Options, usage, positionals);
  } catch (reason) {
    const { code = '', path = '', message } = reason as { code?: string; path?: string; message: string };
    if (code.startsWith('ERR_PARSE_ARGS')) return usage(callWords(code, message));
    if (!/^E(ACCES|PERM|ROFS|NOSPC|NOTDIR|EXIST|ISDIR|NOENT)$/.test(code) || !path) throw reason;
    process.stderr.write(`LỖI ${problemLine(problem('OC-7006', { path, why: code }))}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
