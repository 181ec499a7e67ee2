/**
 * @typedef {Record<'up' | 'down' | 'upVolume' | 'downVolume' | 'text' | 'strongText' | 'line' | 'strongLine' | 'cross' | 'accent' |
 *   'surface' | 'label' | 'shade' | 'warn' | 'upFill' | 'upFade' | 'downFill' | 'downFade' | 'accentFill' | 'accentFade', string>
 *   & {comparisons: string[], indicators: string[]}} Colours as the canvas takes them
 */

/** How opaque the fill of an area is at its line, and at its far end. */
const FILL = 0.28;
const FADE = 0.03;
const INDICATORS = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Colours of the style sheet as the canvas needs them: resolved for the theme of the moment.
 */
export class ChartTheme {
  #probe;

  constructor() {
    // A colour made by light-dark() resolves only where it is used, so one element uses each in turn.
    this.#probe = document.createElement('span');
    this.#probe.hidden = true;
    document.body.append(this.#probe);
  }

  /** @param {string} token for example `--up` */
  colour(token) {
    this.#probe.style.color = `var(${token})`;
    return getComputedStyle(this.#probe).color;
  }

  /** @returns {Colours} */
  get colours() {
    const [up, down, accent] = ['--up', '--down', '--accent'].map((token) => this.colour(token));
    return {
      up: String(up),
      down: String(down),
      accent: String(accent),
      upVolume: this.colour('--up-volume'),
      downVolume: this.colour('--down-volume'),
      text: this.colour('--muted'),
      strongText: this.colour('--text'),
      line: this.colour('--chart-line'),
      strongLine: this.colour('--line-strong'),
      cross: this.colour('--cross'),
      surface: this.colour('--surface'),
      label: this.colour('--label'),
      shade: this.colour('--chart-shade'),
      warn: this.colour('--warn'),
      upFill: faded(up, FILL),
      upFade: faded(up, FADE),
      downFill: faded(down, FILL),
      downFade: faded(down, FADE),
      accentFill: faded(accent, FILL),
      accentFade: faded(accent, FADE),
      comparisons: [1, 2, 3, 4].map((number) => this.colour(`--compare-${number}`)),
      indicators: INDICATORS.map((number) => this.colour(`--indicator-${number}`)),
    };
  }

  close() {
    this.#probe.remove();
  }

  /**
   * @param {() => void} listener called when the theme changed, by the switch or by the system
   * @returns {() => void} ends it
   */
  static onChange(listener) {
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', listener);
    document.addEventListener('themechange', listener);
    return () => {
      system.removeEventListener('change', listener);
      document.removeEventListener('themechange', listener);
    };
  }
}

/** @param {string | undefined} colour as the browser computes it: `rgb(r, g, b)` @param {number} opacity */
export function faded(colour, opacity) {
  const channels = /rgba?\(([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)/.exec(colour ?? '')?.slice(1, 4) ?? ['0', '0', '0'];
  return `rgba(${channels.join(', ')}, ${opacity})`;
}
