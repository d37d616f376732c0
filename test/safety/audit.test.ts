/** `npm run audit`: what the registry answers is read for what ships, and where it can't be asked that is said in words, with the offline record, and never taken for a pass. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAnswer, readRecord, wordsOf } from '../support/audit.ts';
import { readFaults } from '../support/known-faults.ts';

const SHIPPED = new Set(['node_modules/fastify', 'node_modules/a/node_modules/fast-uri']);
const title = (name: string) => ({ title: `${name} is ill`, url: `https://github.com/advisories/${name}`, source: 1 });
const ANSWER = {
  auditReportVersion: 2,
  vulnerabilities: {
    // Only passes on what another one has.
    fastify: { name: 'fastify', severity: 'high', range: '<=6.0.0', nodes: ['node_modules/fastify'], via: ['fast-uri'], isDirect: true },
    'fast-uri': {
      name: 'fast-uri',
      severity: 'high',
      range: '<4.9.0',
      nodes: ['node_modules/x/node_modules/fast-uri', 'node_modules/a/node_modules/fast-uri'],
      via: [title('GHSA-1')],
    },
    vite: { name: 'vite', severity: 'low', range: '<9', nodes: ['node_modules/vite'], via: [title('GHSA-2'), 'rolldown'] },
  },
};

test('of an answer, what ships is told with its faults, and tools are counted', () => {
  const answer = readAnswer(JSON.stringify(ANSWER), SHIPPED);
  expect(answer).toEqual({ kind: 'asked', found: ['fast-uri <4.9.0 (high): GHSA-1 is ill https://github.com/advisories/GHSA-1'], tools: 1 });
  expect(wordsOf(answer).map(([vi]) => vi)).toEqual([
    'fast-uri <4.9.0 (high): GHSA-1 is ill https://github.com/advisories/GHSA-1',
    'Máy chủ gói biết lỗi của 1 gói đi kèm chương trình.',
    'Công cụ không đi kèm chương trình mà có lỗi đã biết: 1.',
  ]);
  expect(readAnswer(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }), SHIPPED)).toEqual({ kind: 'asked', found: [], tools: 0 });
});

test('a registry that refuses is told from one that is not reached, and rubbish is no answer', () => {
  const refused = readAnswer(JSON.stringify({ message: '405 Method Not Allowed - POST https://registry.example/', statusCode: 405 }), SHIPPED);
  expect(refused).toEqual({ kind: 'refused', why: '405 Method Not Allowed - POST https://registry.example/' });
  expect(wordsOf(refused)[0]?.[0]).toContain('từ chối');
  expect(readAnswer(JSON.stringify({ message: '503 Service Unavailable' }), SHIPPED).kind).toBe('refused');
  const away = readAnswer(JSON.stringify({ message: 'request to https://registry.example/ failed, reason: getaddrinfo ENOTFOUND' }), SHIPPED);
  expect(away.kind).toBe('unreachable');
  expect(wordsOf(away)[0]?.[1]).toContain("can't be reached");
  expect(readAnswer('npm: command not found\nand more', SHIPPED)).toEqual({ kind: 'unreachable', why: 'npm: command not found' });
  expect(readAnswer('', SHIPPED)).toEqual({ kind: 'unreachable', why: 'npm' });
  // An answer of another shape, as a later npm may give, must not pass for "no faults".
  expect(readAnswer(JSON.stringify({ auditReportVersion: 3, findings: [] }), SHIPPED).kind).toBe('unreachable');
});

test('the record tells when it was looked up, and a fault without a reason is open', () => {
  const record = readFaults();
  expect(readRecord(record).open).toBe(0);
  expect(readRecord(record).lines[0]?.[1]).toContain(
    `looked up on ${record.lookedOn}, advisories until ${record.databaseUntil}, other sources until ${record.sourcesUntil}`,
  );
  const counts = readRecord(record).lines[1]?.[1].match(/\d+/g)?.map(Number) ?? [];
  expect(counts).toHaveLength(3);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Object.keys(record.packages).length);
  const fault = { ids: ['CVE-2026-0001'], affected: '<99999.0.0', what: 'Made for this test.', reach: 'yes: in a test', origin: 'known' as const };
  const worse = readRecord({ ...record, packages: { ...record.packages, yauzl: { looked: 'listed', faults: [fault] } } });
  expect(worse.open).toBe(1);
  expect(worse.lines.some(([vi]) => /^CHƯA XỬ LÝ · yauzl \d+\.\d+\.\d+: CVE-2026-0001$/.test(vi))).toBe(true);
});

test('run against a registry that answers 405, it says so and ends with 2', async () => {
  const registry = createServer((_request, response) => void response.writeHead(405).end());
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
  try {
    const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
    const { code, said } = await new Promise<{ code: unknown; said: string }>((done) =>
      execFile(process.execPath, [join('test', 'support', 'audit.ts')], { env: { ...process.env, npm_config_registry: address } }, (error, said) =>
        done({ code: error?.code, said }),
      ),
    );
    expect(said).toMatch(/^Máy chủ gói từ chối trả lời về lỗi bảo mật \(405 /);
    expect(said).toContain('Offline record: looked up on ');
    expect(code).toBe(2);
  } finally {
    registry.close();
  }
});
