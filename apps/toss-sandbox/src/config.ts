import { resolve } from 'node:path';

/** What the stand-in reads of the environment. It knows nothing of the mall but an address for webhooks. */
export interface SandboxConfig {
  port: number;
  host: string;
  home: string;
  clientKey: string;
  secretKey: string;
  webhookUrl: string;
  clockFile: string | undefined;
  launched: boolean;
}

export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): SandboxConfig {
  const mallPort = Number(env['MALL_PORT'] ?? 3000);
  const secretKey = env['MALL_TOSS_SECRET_KEY'] ?? 'test_sk_demo0000000000000000';
  if (!secretKey.startsWith('test_')) throw new Error('시험 결제 서버는 시험 키(test_)만 받습니다.');
  return {
    port: Number(env['PORT'] ?? mallPort + 3), host: env['MALL_HOST'] ?? '127.0.0.1', home: resolve(env['MALL_HOME'] ?? '.mall'), clientKey: env['MALL_TOSS_CLIENT_KEY'] ?? 'test_ck_demo0000000000000000', secretKey,
    webhookUrl: env['MALL_TOSS_WEBHOOK_URL'] ?? `http://127.0.0.1:${mallPort + 1}/webhooks/toss`, clockFile: env['MALL_CLOCK_FILE'], launched: env['MALL_LAUNCHED'] === '1',
  };
}
