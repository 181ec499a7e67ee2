// Runs before the first paint, so that what was chosen does not follow a flash of something else: the theme, the colours
// for rising and falling, the view of the markets and the watchlist's width.
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
})();
