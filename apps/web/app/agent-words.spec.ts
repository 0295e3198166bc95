import { describe, expect, it } from '@jest/globals';
import { agentWords } from './agent-words';

describe('a device in words', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 14; SM-S918N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36', '안드로이드 삼성 인터넷'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1', '아이폰 사파리'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0', '윈도우 엣지'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '리눅스 파이어폭스'],
    ['curl/8.0', '알 수 없는 기기'],
  ])('%s', (agent, words) => expect(agentWords(agent)).toBe(words));
});
