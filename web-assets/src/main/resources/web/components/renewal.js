import { loadPage } from '../api/page-file.js';
import { field, setText } from '../kernel/dom.js';

/** @import { MarketConnection } from '../state/market-connection.js' */

/** A page that could not be had is asked for once more with the next restart; this one is soon enough. */
const AGAIN = 10_000;

/**
 * Where the server or its replay has begun anew, what the server drew and nothing on the page can go on from is taken from
 * a new rendering: the figures of a year, and whatever `take` takes.
 *
 * @param {MarketConnection} connection
 * @param {(page: Document) => void} [take]
 */
export function renewOnRestart(connection, take = () => undefined) {
  const renew = async () => {
    try {
      const page = await loadPage(location.href);
      copyFigures(page);
      take(page);
    } catch {
      // It began anew and is away again, so it will be back.
      setTimeout(renew, AGAIN);
    }
  };
  connection.on('restarted', () => void renew());
}

/** @param {Document} page */
function copyFigures(page) {
  for (const figure of document.querySelectorAll('[data-figure]')) {
    const { figure: key = '' } = /** @type {HTMLElement} */ (figure).dataset;
    const group = figure.closest('[data-figures]');
    const place = group instanceof HTMLElement ? `[data-figures="${group.dataset.figures}"] ` : '';
    const other = page.querySelector(`${place}[data-figure="${CSS.escape(key)}"]`);
    if (other) {
      ['value', 'detail'].forEach((name) => copy(field(other, name), field(figure, name)));
    }
  }
}

/** @param {HTMLElement | null} from @param {HTMLElement | null} to */
function copy(from, to) {
  if (from && to) {
    to.className = from.className;
    setText(to, from.textContent ?? '');
  }
}
