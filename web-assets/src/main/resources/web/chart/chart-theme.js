/**
 * @typedef {Record<'up' | 'down' | 'upVolume' | 'downVolume' | 'text' | 'strongText' | 'line' | 'strongLine' | 'cross' | 'accent' |
 *   'surface' | 'label' | 'shade' | 'warn' | 'upFill' | 'upFade' | 'downFill' | 'downFade' | 'accentFill' | 'accentFade', string>
 *   & {comparisons: string[], indicators: string[]}} Colours as the canvas takes them
 */

/** How opaque the fill of an area is at its line, and at its far end. */
const FILL = 0.28;
const FADE = 0.03;

/** Where the style sheet has them. */
const TOKENS = {
  up: '--up',
  down: '--down',
  accent: '--accent',
  upVolume: '--up-volume',
  downVolume: '--down-volume',
  text: '--muted',
  strongText: '--text',
  line: '--chart-line',
  strongLine: '--line-strong',
  cross: '--cross',
  surface: '--surface',
  label: '--label',
  shade: '--chart-shade',
  warn: '--warn',
};
const COMPARISONS = [1, 2, 3, 4].map((number) => `--compare-${number}`);
const INDICATORS = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `--indicator-${number}`);

/** @type {Colours | undefined} those of the moment, for all charts of the page */
let known;
/** @type {(() => void) | undefined} */
let forget;

/** Colours of the style sheet, resolved for the theme of the moment. */
export function themeColours() {
  // The first to hear of a change: who asks for colours because of it gets new ones.
  forget ??= onThemeChange(() => (known = undefined));
  known ??= colours();
  return known;
}

/**
 * @param {() => void} listener called when the theme changed, by the switch or by the system
 * @returns {() => void} ends it
 */
export function onThemeChange(listener) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  document.addEventListener('themechange', listener);
  return () => {
    system.removeEventListener('change', listener);
    document.removeEventListener('themechange', listener);
  };
}

/** @param {string | undefined} colour as the browser computes it: `rgb(r, g, b)` @param {number} opacity */
export function faded(colour, opacity) {
  const channels = /rgba?\(([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)/.exec(colour ?? '')?.slice(1, 4) ?? ['0', '0', '0'];
  return `rgba(${channels.join(', ')}, ${opacity})`;
}

/** @returns {Colours} */
function colours() {
  const resolved = resolve([...Object.values(TOKENS), ...COMPARISONS, ...INDICATORS]);
  const of = (/** @type {string} */ token) => String(resolved.get(token));
  const plain = /** @type {Record<keyof typeof TOKENS, string>} */ (
    Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, of(token)]))
  );
  return {
    ...plain,
    upFill: faded(plain.up, FILL),
    upFade: faded(plain.up, FADE),
    downFill: faded(plain.down, FILL),
    downFade: faded(plain.down, FADE),
    accentFill: faded(plain.accent, FILL),
    accentFade: faded(plain.accent, FADE),
    comparisons: COMPARISONS.map(of),
    indicators: INDICATORS.map(of),
  };
}

/**
 * A colour made by light-dark() resolves only where it is used, so an element uses each; all at once, since each look
 * behind a change of the page makes the browser look all its styles through.
 *
 * @param {string[]} tokens for example `--up`
 */
function resolve(tokens) {
  const probe = document.createElement('span');
  probe.hidden = true;
  const users = tokens.map((token) => {
    const user = document.createElement('span');
    user.style.color = `var(${token})`;
    return user;
  });
  probe.append(...users);
  document.body.append(probe);
  const resolved = new Map(users.map((user, index) => [tokens[index], getComputedStyle(user).color]));
  probe.remove();
  return resolved;
}
