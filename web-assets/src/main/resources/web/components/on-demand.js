import { el, need } from '../kernel/dom.js';

/**
 * What says that somebody uses a part of the page.
 *
 * @typedef {object} Uses
 * @property {string[]} [signs] events that come before a use
 * @property {Record<string, (event: any) => unknown>} deeds which events the part would have dealt with, by their type: those that
 *     something true is said of
 */

/** Deeds that mean something to the browser too, which must not do both. */
const HELD = ['click', 'contextmenu', 'keydown'];

/**
 * A part of the page that is not loaded before it is asked for. A failure is told, and the next wish tries again.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @returns {() => Promise<T>} the part, loaded once
 */
export function onDemand(load) {
  /** @type {Promise<T> | undefined} */
  let part;
  return () =>
    (part ??= load().catch((problem) => {
      part = undefined;
      tellMissing();
      throw problem;
    }));
}

/**
 * Loads a part of the page when it is first used. What is done to it before it is there is done again then, in the same
 * order, so that nobody presses in vain.
 *
 * @param {HTMLElement} place where it is used
 * @param {Uses} uses
 * @param {() => Promise<unknown>} load settled when the part listens
 */
export function onFirstUse(place, { signs = [], deeds }, load) {
  const part = onDemand(load);
  const waiting = new AbortController();
  const { signal } = waiting;
  /** @type {Event[]} */
  let missed = [];
  const begin = async () => {
    try {
      await part();
      waiting.abort();
      missed.forEach(repeat);
    } finally {
      missed = [];
    }
  };
  const hold = (/** @type {Event} */ event) => {
    if (deeds[event.type]?.(event)) {
      missed.push(event);
      if (HELD.includes(event.type)) {
        event.preventDefault();
        event.stopPropagation();
      }
      void begin();
    }
  };
  signs.forEach((type) => place.addEventListener(type, () => void begin(), { signal, passive: true }));
  Object.keys(deeds).forEach((type) => place.addEventListener(type, hold, { signal, capture: true }));
  if (place.contains(document.activeElement)) {
    void begin();
  }
}

/** @param {Event} event */
function repeat(event) {
  event.target?.dispatchEvent(new /** @type {any} */ (event.constructor)(event.type, event));
}

/** In words that stand in the page: a texts file may be what is missing. */
function tellMissing() {
  const place = need(document, '[data-toasts]');
  place.replaceChildren(el('div', { class: 'toast' }, el('span', {}, place.dataset.missing ?? '')));
  // Where a note was shown before, the place of notes is hidden since.
  if (place.popover) {
    place.togglePopover(true);
  }
}
