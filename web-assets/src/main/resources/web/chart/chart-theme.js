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

  get colours() {
    return {
      up: this.colour('--up'),
      down: this.colour('--down'),
      upVolume: this.colour('--up-volume'),
      downVolume: this.colour('--down-volume'),
      text: this.colour('--muted'),
      line: this.colour('--chart-line'),
      cross: this.colour('--cross'),
      accent: this.colour('--accent'),
      surface: this.colour('--surface'),
      label: this.colour('--label'),
    };
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
