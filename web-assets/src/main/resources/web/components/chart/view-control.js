import { need, needField } from '../../kernel/dom.js';

/** @import { ChartControl } from '../chart-tools.js' */

/** The buttons for the table, full screen and the newest bar. @type {ChartControl} */
export function viewControl({ root, figure, current }) {
  const abort = new AbortController();
  const { signal } = abort;
  const table = need(root, '[data-table-switch]');
  const showLatest = () => {
    current()?.surface.view.showLatest();
    // The button goes; the focus must not.
    needField(figure, 'canvas').focus({ preventScroll: true });
  };
  need(root, '[data-latest]').addEventListener('click', showLatest, { signal });
  const fullscreen = need(root, '[data-fullscreen]');
  // A phone may let only films fill its screen.
  fullscreen.hidden = !document.fullscreenEnabled;
  fullscreen.addEventListener('click', () => void toggleFullscreen(root), { signal });
  table.addEventListener('click', () => toggleTable(table, needField(figure, 'table')), { signal });
  return () => abort.abort();
}

/** All charts of the page fill the screen together. @param {HTMLElement} root */
export async function toggleFullscreen(root) {
  if (document.fullscreenElement) {
    await document.exitFullscreen();
  } else {
    await (root.closest('[data-chart-view]') ?? root).requestFullscreen();
  }
}

/** @param {HTMLElement} button @param {HTMLElement} table */
function toggleTable(button, table) {
  const shown = !table.classList.toggle('visually-hidden');
  button.setAttribute('aria-pressed', String(shown));
  table.tabIndex = shown ? 0 : -1;
}
