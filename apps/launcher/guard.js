// Stands between the launcher and a server that knows nothing of it (PostgreSQL, Redis): when the launcher is gone, however it
// went, standard input ends, and the server is told to stop. `node guard.js '{"command", "args", "signal", "uid", "gid", "cwd"}'`
import { spawn } from 'node:child_process';

const { command, args, signal, uid, gid, cwd } = JSON.parse(process.argv[2]);
const child = spawn(command, args, { uid, gid, cwd, stdio: ['ignore', 'inherit', 'inherit'] });
let asked = false;

function stop() {
  if (asked) return;
  asked = true;
  child.kill(signal);
}

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, killedBy) => process.exit(killedBy && !asked ? 70 : code || 0));
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, stop);
process.stdin.on('end', stop);
process.stdin.on('error', stop);
process.stdin.resume();
