/** The bottom bar's places on this page, by the part of the address behind the hash; the markets are the usual one. */
const USUAL = '#markets';

/** Keeps the bottom bar's mark at the place where the reader is; that it is shown is the work of the head's script. */
export function followPlaces() {
  const links = [...document.querySelectorAll('.bottom-bar a')].filter((link) => link instanceof HTMLAnchorElement && link.hash);
  const mark = () => {
    const here = links.some((link) => /** @type {HTMLAnchorElement} */ (link).hash === location.hash) ? location.hash : USUAL;
    links.forEach((link) => link.setAttribute('aria-current', /** @type {HTMLAnchorElement} */ (link).hash === here ? 'page' : 'false'));
  };
  addEventListener('hashchange', mark);
  mark();
}
