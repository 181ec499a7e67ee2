import { useTexts } from '../format/texts.js';

/**
 * Loads the texts of the page's language; every page does so before anything else of it speaks.
 *
 * @param {Document} page whose body names the file
 * @param {typeof fetch} [fetching]
 */
export async function loadTexts(page, fetching = (...args) => fetch(...args)) {
  const answer = await fetching(page.body.dataset.texts ?? '');
  if (!answer.ok) {
    throw new Error(`the texts of the page were answered ${answer.status}`);
  }
  useTexts(await answer.json(), page.documentElement.lang);
}
