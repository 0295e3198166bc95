import { createServer } from 'node:http';
createServer((q,r)=>r.end('{}')).listen(Number(process.env.BENCH_PORT), '127.0.0.1', () => process.send('ready'));
process.on('SIGTERM', () => process.exit(0));
