import { el } from '../kernel/dom.js';
import { text } from '../format/texts.js';

/**
 * What a panel says instead of its content: why it has none, and what can be done about it.
 *
 * @param {HTMLElement} place
 * @param {string} words empty for nothing to say
 * @param {{name: string, act: () => void}} [action]
 */
export function sayState(place, words, action) {
  place.replaceChildren(...(words ? [el('p', {}, words)] : []));
  if (words && action) {
    const button = el('button', { type: 'button', class: 'text-button' }, action.name);
    button.addEventListener('click', action.act);
    place.append(button);
  }
}

/** @param {() => void} act */
export function retry(act) {
  return { name: text('overview.retry'), act };
}

/** What went wrong, in its own words. @param {unknown} problem */
export function reasonOf(problem) {
  // The browser's own words for a server that cannot be reached say nothing to a reader.
  if (problem instanceof TypeError) {
    return text('overview.unreachable');
  }
  return problem instanceof Error ? problem.message : String(problem);
}
