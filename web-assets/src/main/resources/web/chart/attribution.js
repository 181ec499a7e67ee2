import { text } from '../format/texts.js';

/**
 * Says in the reader's language what the library's logo says. The library makes the logo anew for another theme, at a
 * moment of its own.
 *
 * @param {HTMLElement} canvas that a chart is drawn on
 * @returns {() => void} ends it
 */
export function nameAttribution(canvas) {
  const name = () => canvas.querySelector('#tv-attr-logo')?.setAttribute('title', text('chartPage.logo'));
  const made = new MutationObserver(name);
  made.observe(canvas, { childList: true, subtree: true });
  name();
  return () => made.disconnect();
}
