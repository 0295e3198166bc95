const THEMES: Record<string, string> = { 겨울: 'winter', 김장: 'kimjang', 명절: 'holiday', 봄: 'spring', 여름: 'summer', 책상: 'desk', 나눔: 'sharing', 기본: 'plain' };

/** The class of an exhibition's ground (styles/tokens.css). A theme that we do not know stands on the plain one. */
export function themeClass(theme: string): string {
  const name = THEMES[theme] ?? theme.toLowerCase();
  return Object.values(THEMES).includes(name) ? `theme-${name}` : 'theme-plain';
}
