const KEPT_AS = 'chart.last';

/**
 * Keeps the chart that was seen last, for the bottom bar of the other pages.
 *
 * @param {Pick<Location, 'pathname'>} place
 */
export function rememberChart({ pathname }) {
  storage()?.setItem(KEPT_AS, pathname);
}

/** Lets the bottom bar lead back to the chart that was seen last. */
export function leadToLastChart() {
  const link = document.querySelector('[data-last-chart]');
  const kept = storage()?.getItem(KEPT_AS);
  if (link && kept?.startsWith('/chart/')) {
    link.setAttribute('href', kept);
  }
}

/** Undefined where storage is forbidden: the link then leads where the server says. */
function storage() {
  try {
    return window.localStorage;
  } catch {
    // A browser that forbids it throws at the mere mention.
    return undefined;
  }
}
