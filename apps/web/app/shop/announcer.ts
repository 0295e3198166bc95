/** Says something to screen readers, once, politely. */
export type Announce = (text: string) => void;

export function announcer(): Announce {
  const region = document.createElement('p');
  region.className = 'vh';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return (text) => {
    region.textContent = '';
    // An emptied region that is filled in the same task is read by few readers.
    setTimeout(() => { region.textContent = text; }, 60);
  };
}
