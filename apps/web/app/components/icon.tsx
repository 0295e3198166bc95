const PATHS = {
  parcel: 'M4 8l8-4 8 4v8.500L12 20.500 4 16.500zM4 8l8 4 8-4M12 12v8.500',
  person: 'M12 11.600a3.600 3.600 0 100-7.200 3.600 3.600 0 000 7.200zM4.800 20c.8-4 3.600-6 7.200-6s6.400 2 7.200 6',
  cart: 'M3 5h2.500l2 10h9.500l2-7.500H6.300M9 20.300a1.300 1.300 0 100-2.600 1.300 1.300 0 000 2.600zM16 20.300a1.300 1.300 0 100-2.600 1.300 1.300 0 000 2.600z',
  search: 'M10.500 17a6.500 6.500 0 100-13 6.500 6.500 0 000 13zM15.500 15.500L20 20',
  filter: 'M4 7h16M7 12h10M10 17h4',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  alert: 'M12 4l9 16H3zM12 10v4.500M12 17.500v.01',
  mail: 'M4 6h16v12H4zM4 7l8 6.500L20 7',
  back: 'M14.500 5.500L8 12l6.500 6.500',
  next: 'M9.500 5.500L16 12l-6.500 6.500',
  up: 'M5.500 14.500L12 8l6.500 6.500',
  down: 'M5.500 9.500L12 16l6.500-6.500',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  upload: 'M12 16V5M7 9.500L12 4.500l5 5M5 19.500h14',
  clock: 'M12 20.500a8.500 8.500 0 100-17 8.500 8.500 0 000 17zM12 7.500V12l3 2.500',
  truck: 'M3 6.500h11v9.500H3zM14 10h4l3 3v3h-7M7.500 18.500a1.800 1.800 0 100-3.600 1.800 1.800 0 000 3.600zM17 18.500a1.800 1.800 0 100-3.600 1.800 1.800 0 000 3.600z',
  home: 'M4 11l8-7 8 7v9h-5.500v-5.500h-5V20H4z',
  store: 'M4 10v10h16V10M5 4h14l2 5.500H3zM10 20v-5.500h4V20',
  key: 'M8.500 15.500a4 4 0 100-8 4 4 0 000 8zM12.500 11.500H21v3.500M17 11.500V14',
} as const;

export type IconName = keyof typeof PATHS;

/** One of our own line icons. Decoration only: the word stands beside it, or the button has a label. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'icon s' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
