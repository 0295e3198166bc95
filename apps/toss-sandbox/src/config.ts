import { resolve } from 'node:path';

/** What the stand-in reads of the environment. It knows nothing of the mall but an address for webhooks. */
export interface SandboxConfig {
  port: number;
  host: string;
  home: string;
  clientKey: string;
  secretKey: string;
  /** 64 hex digits. */
  securityKey: string;
  webhookUrl: string;
  /** The origin by which browsers reach it. */
  publicUrl: string;
  clockFile: string | undefined;
  launched: boolean;
}

/** Throws with a sentence when something is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): SandboxConfig {
  const mallPort = portOf(env, 'MALL_PORT', 3000);
  const port = portOf(env, 'PORT', mallPort + 3);
  const secretKey = env['MALL_TOSS_SECRET_KEY'] ?? 'test_sk_demo0000000000000000';
  const clientKey = env['MALL_TOSS_CLIENT_KEY'] ?? 'test_ck_demo0000000000000000';
  if (!secretKey.startsWith('test_') || !clientKey.startsWith('test_')) throw new Error('시험 결제 서버는 시험 키(test_)만 받습니다.');
  const securityKey = env['MALL_TOSS_SECURITY_KEY'] ?? '0'.repeat(64);
  if (!/^[0-9a-f]{64}$/i.test(securityKey)) throw new Error('MALL_TOSS_SECURITY_KEY는 16진수 64자입니다.');
  const script = env['MALL_TOSS_SCRIPT_URL'];
  return {
    port, host: env['MALL_HOST'] ?? '127.0.0.1', home: resolve(env['MALL_HOME'] ?? '.mall'), clientKey, secretKey, securityKey,
    webhookUrl: env['MALL_TOSS_WEBHOOK_URL'] ?? `http://127.0.0.1:${mallPort + 1}/webhooks/toss`,
    publicUrl: script !== undefined && URL.canParse(script) ? new URL(script).origin : `http://localhost:${port}`, clockFile: env['MALL_CLOCK_FILE'], launched: env['MALL_LAUNCHED'] === '1',
  };
}

function portOf(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const port = Number(env[name] ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name}은 0에서 65535까지의 포트 번호입니다.`);
  return port;
}
