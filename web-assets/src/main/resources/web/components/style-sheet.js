import { el } from '../kernel/dom.js';

/**
 * Loads a sheet of styles that not every reader of the page needs, of the release that this module is of.
 *
 * @param {string} name
 * @returns {Promise<void>} settled when it holds
 */
export function loadStyle(name) {
  const { href } = new URL(`../styles/${name}.css`, import.meta.url);
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) {
    return Promise.resolve();
  }
  const link = el('link', { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    });
  });
}
