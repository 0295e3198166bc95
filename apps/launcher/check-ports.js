// Before anything is started: are the addresses of this mall free?
import { sleep } from './clock.js';
import { isFree } from './ports.js';
import { Sentence } from './sentence.js';
import { processTable } from './table.js';

const PAUSE_MS = 250;
/** After a launcher that was killed its processes take a moment to leave. */
const TRIES = { calm: 4, crashed: 40 };

/** Throws a sentence that names the first taken port. */
export async function checkPorts(settings, crashed) {
  const ports = processTable(settings).flatMap((row) => row.ports);
  for (const port of ports) {
    let free = false;
    for (let left = crashed ? TRIES.crashed : TRIES.calm; left > 0 && !free; left -= 1) {
      free = await look(port, settings.host);
      if (!free && left > 1) await sleep(PAUSE_MS);
    }
    if (!free) throw new Sentence(`포트 ${port}을(를) 다른 프로그램이 쓰고 있습니다. 그 프로그램을 멈추거나 MALL_PORT를 다르게 정해 주세요.`, `port ${port} is busy`);
  }
}

async function look(port, host) {
  try {
    return await isFree(port, host);
  } catch (error) {
    if (error.code === 'EACCES') throw new Sentence(`포트 ${port}을(를) 열 권한이 없습니다. MALL_PORT를 1024 이상으로 정해 주세요.`, 'no right to the port');
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') throw new Sentence(`MALL_HOST(${host})는 이 컴퓨터의 주소가 아닙니다.`, 'bad MALL_HOST');
    throw error;
  }
}
