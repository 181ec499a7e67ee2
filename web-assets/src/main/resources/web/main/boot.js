// Runs before the first paint and before any module: what was chosen must not follow a flash of something else, and what
// is pressed must not wait for a module.
(() => {
  const root = document.documentElement;

  /** @param {string} key */
  const kept = (key) => JSON.parse(localStorage.getItem(key) ?? 'null');
  /** @param {string} key @param {string[]} choices */
  const choose = (key, choices) => {
    const value = kept(key);
    if (choices.includes(value)) {
      root.dataset[key] = value;
    }
  };
  // The theme, the colours for rising and falling, the view of the markets and the watchlist's width.
  try {
    choose('theme', ['light', 'dark']);
    choose('colours', ['blue-orange']);
    choose('centre', ['map']);
    choose('fold', ['watchlist']);
    const width = kept('watchlist.width');
    if (Number.isFinite(width)) {
      root.style.setProperty('--watchlist', `${width}px`);
    }
    if (kept('watchlist.chosen') ?? kept('watchlist.sort')) {
      root.dataset.list = 'other';
    }
  } catch {
    // Storage may be forbidden, or hold what another version wrote; the system's choice stands then.
    root.dataset.kept = 'no';
  }

  // Where in the page the reader is, for the styles of a phone, which shows one place at a time.
  const follow = () => (root.dataset.shown = location.hash.slice(1));
  follow();
  addEventListener('hashchange', follow);

  if (root.dataset.centre === 'map') {
    // The map's styles, which who looks at the cards does not need, must be there at the first paint too.
    const script = /** @type {HTMLScriptElement} */ (document.currentScript);
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('../styles/map.css', script.src).href;
    link.setAttribute('blocking', 'render');
    document.head.append(link);
  }

  const SEARCH = '[data-search] input';

  // `/` and Ctrl+K bring the search up from everywhere; who types on writes into it, whether its module is there or not.
  document.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const target = /** @type {Element} */ (event.target);
    const typing = target.closest?.('input, textarea, select, [contenteditable]');
    const wanted = (key === '/' && !typing && !ctrlKey) || (key.toLowerCase() === 'k' && (ctrlKey || metaKey));
    const input = /** @type {HTMLInputElement | null} */ (document.querySelector(SEARCH));
    if (wanted && !altKey && input) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });

  /** What does nothing until modules listen, by the event that it waits for. @type {Record<string, string>} */
  const DEAF = { click: 'button:not([popovertarget]), [data-row] :not(a)', change: 'input, select', keydown: SEARCH };
  /** @type {Event[]} */
  const early = [];
  const keep = (/** @type {Event} */ event) => {
    const target = /** @type {Element} */ (event.target);
    const isDeed = !(event instanceof KeyboardEvent) || event.key === 'Enter';
    if (event.isTrusted && isDeed && !target.closest?.('a') && target.closest?.(DEAF[event.type] ?? '')) {
      early.push(event);
    }
  };
  Object.keys(DEAF).forEach((type) => document.addEventListener(type, keep, true));
  // The page's module says so when all of it listens: what was done too early is done again.
  document.addEventListener(
    'listening',
    () => {
      Object.keys(DEAF).forEach((type) => document.removeEventListener(type, keep, true));
      early.forEach((event) => event.target?.dispatchEvent(new /** @type {any} */ (event.constructor)(event.type, event)));
    },
    { once: true },
  );
})();
