/** Whether this browser can show anything beyond the page at all. */
export function mayNotify() {
  return 'Notification' in globalThis && Notification.permission !== 'denied' && globalThis.isSecureContext;
}

/** Whether somebody allowed it. */
export function canNotify() {
  return mayNotify() && Notification.permission === 'granted';
}

/** @param {string} words @param {string} tag */
export function notify(words, tag) {
  try {
    const notification = new Notification(words, { tag });
    notification.addEventListener('click', () => window.focus());
  } catch (problem) {
    // A phone's browser lets only service workers notify; the page has told already.
    if (!(problem instanceof TypeError)) {
      throw problem;
    }
  }
}
