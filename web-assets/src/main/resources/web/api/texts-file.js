import { joinTexts, useTexts } from '../format/texts.js';

/**
 * Loads the texts of the page's language; every page does so before anything else of it speaks.
 *
 * @param {Document} page whose body names the files
 * @param {typeof fetch} [fetching]
 */
export async function loadTexts(page, fetching = (...args) => fetch(...args)) {
  const { texts = '', chartTexts } = page.body.dataset;
  const files = chartTexts ? [texts, chartTexts] : [texts];
  const parts = await Promise.all(files.map((file) => loadTextFile(file, fetching)));
  useTexts(joinTexts(parts), page.documentElement.lang);
}

/**
 * What one file holds.
 *
 * @param {string} file
 * @param {typeof fetch} [fetching]
 * @returns {Promise<import('../format/texts.js').TextCatalogue>}
 */
export async function loadTextFile(file, fetching = fetch) {
  const answer = await fetching(file);
  if (!answer.ok) {
    throw new Error(`the texts of the page were answered ${answer.status}`);
  }
  return answer.json();
}
