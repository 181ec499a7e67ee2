/** @import { ChartSurface } from './chart-surface.js' */
/** @import { Target } from './price-layer.js' */
/** @import { ISeriesApi, ISeriesPrimitive, SeriesType, Time } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** A shade between two levels of an indicator, so that what leaves them is seen. */
export class LevelBand {
  #surface;
  #series;
  #low;
  #high;
  /** @type {ISeriesPrimitive<Time>} */
  primitive = {
    paneViews: () => [{ zOrder: () => 'bottom', renderer: () => ({ draw: (target) => this.#draw(target) }) }],
  };

  /** @param {ChartSurface} surface @param {ISeriesApi<SeriesType>} series @param {number} low @param {number} high */
  constructor(surface, series, low, high) {
    this.#surface = surface;
    this.#series = series;
    this.#low = low;
    this.#high = high;
  }

  /** @param {Target} target */
  #draw(target) {
    const [top, bottom] = [this.#high, this.#low].map((level) => this.#series.priceToCoordinate(level));
    if (typeof top === 'number' && typeof bottom === 'number') {
      target.useMediaCoordinateSpace(({ context, mediaSize }) => {
        context.fillStyle = this.#surface.colours.shade;
        context.fillRect(0, top, mediaSize.width, bottom - top);
      });
    }
  }
}
