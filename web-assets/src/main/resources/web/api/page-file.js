import { ApiError } from './answers.js';
import { reach } from './reach.js';

/**
 * A page as the server renders it now; its scripts do not run.
 *
 * @param {string} address
 * @returns {Promise<Document>}
 * @throws {ApiError} where the server does not answer with the page
 */
export async function loadPage(address) {
  return new DOMParser().parseFromString(await reach(address, { headers: { Accept: 'text/html' } }, textOf), 'text/html');
}

/** @param {Response} answer */
async function textOf(answer) {
  if (!answer.ok) {
    throw new ApiError(`the page was answered ${answer.status}`, answer.status);
  }
  return answer.text();
}
