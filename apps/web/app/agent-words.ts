/** A browser's long name in words people use: `안드로이드 크롬`. Only for people to recognise their own device. */
export function agentWords(agent: string): string {
  const system = /iPhone/.test(agent) ? '아이폰' : /iPad/.test(agent) ? '아이패드' : /Android/.test(agent) ? '안드로이드' : /Windows/.test(agent) ? '윈도우' : /Mac OS X|Macintosh/.test(agent) ? '맥' : /Linux|X11/.test(agent) ? '리눅스' : '';
  // The order matters: most browsers also call themselves Chrome and Safari.
  const browser = /Whale\//.test(agent) ? '웨일' : /SamsungBrowser\//.test(agent) ? '삼성 인터넷' : /Edg(?:A|iOS)?\//.test(agent) ? '엣지' : /OPR\//.test(agent) ? '오페라' : /FxiOS|Firefox\//.test(agent) ? '파이어폭스' : /CriOS|Chrome\//.test(agent) ? '크롬' : /Safari\//.test(agent) ? '사파리' : '';
  const words = `${system} ${browser}`.trim();
  return words === '' ? '알 수 없는 기기' : words;
}
