import { readConfig } from './config.js';
import { createSandbox } from './sandbox.js';

/** The stand-in for Toss Payments as a process of its own. */
try {
  const config = readConfig();
  const sandbox = await createSandbox(config);
  process.stdout.write(`${JSON.stringify({ process: 'toss-sandbox', url: sandbox.url, msg: 'listening' })}\n`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    sandbox.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (config.launched) {
    process.stdin.resume();
    process.stdin.once('end', stop);
  }
} catch (error) {
  const code = (error as { code?: string }).code;
  process.stderr.write(`${code === 'EADDRINUSE' ? '포트를 이미 다른 프로그램이 쓰고 있습니다' : '시험 결제 서버를 시작하지 못했습니다'}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
