/** A maker's seal: the first two letters of its name in its colour. Decoration, since the name stands beside it. */
export function Seal({ name, color, size = '' }: { name: string; color: string; size?: '' | 's' | 'l' }) {
  return (
    <span className={`seal ${size}`.trim()} style={{ '--seal': color } as React.CSSProperties} aria-hidden="true">
      {[...name].slice(0, 2).join('')}
    </span>
  );
}
