/** Thumbnails move the row of pictures, not the page, and say which one is shown. */
export function watchGallery(): void {
  const gallery = document.querySelector('[data-gallery]');
  const row = gallery?.querySelector<HTMLElement>('.pics');
  const links = [...(gallery?.querySelectorAll<HTMLAnchorElement>('.thumbs a') ?? [])];
  if (!row || links.length === 0) return;
  links.forEach((link, index) =>
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
      row.scrollTo({ left: index * row.clientWidth, behavior: smooth ? 'smooth' : 'instant' });
    }),
  );
  row.addEventListener('scroll', () => {
    const shown = Math.round(row.scrollLeft / row.clientWidth);
    links.forEach((link, index) => (index === shown ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
  }, { passive: true });
}
