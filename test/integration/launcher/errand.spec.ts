import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runToEnd } from '../../../apps/launcher/errand.js';
import { identityOf } from '../../../apps/launcher/identity.js';
import { ROOT, needed } from '../../support/place.js';
import { eventually } from './running-launcher.js';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(needed('TEST_HOME'), 'errand-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (script: string, errorsOnly = false): Promise<unknown> => runToEnd(process.execPath, ['-e', script], { cwd: ROOT, errorsOnly });

describe('an errand (npm, a build, the seed)', () => {
  it('answers how it ended and what it said', async () => {
    const script = "process.stdout.write('out '); process.stderr.write('err'); process.exitCode = 3";
    expect(await run(script, true)).toEqual({ code: 3, said: 'err' });
    expect(await run("process.stdout.write('done')")).toEqual({ code: 0, said: 'done' });
    expect(await run("process.kill(process.pid, 'SIGKILL')")).toEqual({ code: 70, said: '' });
    expect(await runToEnd(join(folder, 'nothing'), [], { cwd: ROOT })).toMatchObject({ code: 127, said: expect.stringContaining('ENOENT') as unknown });
  });

  it('does not outlive a launcher that is killed: the next start has the place for itself', async () => {
    const note = join(folder, 'pid');
    // Busy, as the seed is while it draws: it would never look whether anybody is left.
    const busy = `require('fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); for (;;);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', `import { runToEnd } from '${join(ROOT, 'apps/launcher/errand.js')}'; await runToEnd(process.execPath, ['-e', ${JSON.stringify(busy)}], { cwd: '/' });`], { stdio: 'ignore' });
    const pid = async (): Promise<number> => Number(await readFile(note, 'utf8').catch(() => '0'));
    await eventually(async () => (await pid()) > 0, 'the errand');
    const errand = await pid();
    expect(identityOf(errand)).toBeDefined();
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    await eventually(() => identityOf(errand) === undefined, 'the end of the errand');
  });
});
