import { HistogramSeries, LineSeries, LineStyle, PriceScaleMode } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs';
import { drawnOutputs } from '../kernel/indicator-definitions.js';
import { decimalsOf, formatIndicator } from '../format/indicator-texts.js';
import { columnColour, columnText, lineLook } from './indicator-looks.js';
import { LevelBand } from './level-band.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { IndicatorOutput } from '../kernel/indicator-definitions.js' */
/** @import { IndicatorTable } from '../kernel/indicator-table.js' */
/** @import { PlotParts } from './overlay-plot.js' */
/** @import { AutoscaleInfo, IPaneApi, IPriceLine, ISeriesApi, Time, UTCTimestamp } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/** How many of the newest points are put one by one; beyond, all are drawn anew. */
const FEW = 8;

/** An indicator with a scale of its own, in a pane of its own. */
export class PanePlot {
  #parts;
  #pane;
  /** @type {Map<string, ISeriesApi<'Line' | 'Histogram'>>} by output */
  #series = new Map();
  /** @type {IPriceLine[]} */
  #levels = [];
  /** @type {readonly Bar[]} */
  #bars = [];
  /** @type {IndicatorTable | undefined} */
  #table;
  #drawn = 0;
  /** @type {number | undefined} the time of the last bar drawn */
  #last;
  #stop;

  /** @param {PlotParts} parts */
  constructor(parts) {
    this.#parts = parts;
    /** @type {IPaneApi<Time>} */
    this.#pane = parts.surface.api.addPane();
    // Columns first: lines are drawn above them.
    const outputs = drawnOutputs(parts.definition).toSorted((a, b) => Number(b.drawing === 'histogram') - Number(a.drawing === 'histogram'));
    outputs.forEach((output) => this.#series.set(output.name, this.#addSeries(output)));
    // A new pane takes over the mode of the prices, and percents of percents say nothing.
    this.#pane.priceScale('right').applyOptions({ mode: PriceScaleMode.Normal, scaleMargins: { top: 0.16, bottom: 0.1 } });
    this.#addLevels();
    this.#stop = parts.surface.onColours(() => this.#paint());
  }

  get pane() {
    return this.#pane;
  }

  get room() {
    return 0;
  }

  /** The colour of a line, or of the figure beside a column. @param {string} output @param {number | undefined} [time] of the bar */
  colour(output, time) {
    const { surface, definition, slot } = this.#parts;
    if (definition.outputs.find(({ name }) => name === output)?.drawing === 'histogram') {
      return columnText(surface.colours, this.#table?.at(time)?.[output]);
    }
    const { colours } = surface;
    return lineLook(output).colour(colours, colours.indicators[slot] ?? colours.accent);
  }

  /** @param {boolean} visible */
  show(visible) {
    this.#series.forEach((series) => series.applyOptions({ visible }));
  }

  /** @param {readonly Bar[]} bars @param {IndicatorTable} table @param {number} from the time before which nothing changed */
  draw(bars, table, from) {
    const first = bars.findLastIndex(({ time }) => time < from) + 1;
    const goesOn = this.#table === table && this.#drawn > 0 && bars[this.#drawn - 1]?.time === this.#last;
    const few = goesOn && first >= this.#drawn - FEW;
    this.#bars = bars;
    this.#table = table;
    for (const [name, series] of this.#series) {
      const points = few ? this.#points(name, first) : this.#points(name, 0);
      if (few) {
        points.forEach((point) => series.update(point, true));
      } else {
        series.setData(points);
      }
    }
    this.#drawn = bars.length;
    this.#last = bars.at(-1)?.time;
  }

  close() {
    this.#stop();
    // The pane goes with its last series.
    this.#series.forEach((series) => this.#parts.surface.api.removeSeries(series));
  }

  /** @param {IndicatorOutput} output @returns {ISeriesApi<'Line' | 'Histogram'>} */
  #addSeries(output) {
    const { asset, definition } = this.#parts;
    const { unit, drawing, name } = output;
    const common = {
      priceLineVisible: false,
      priceFormat: {
        type: /** @type {const} */ ('custom'),
        formatter: (/** @type {number} */ value) => formatIndicator(value, unit, 'own', asset),
        minMove: unit === 'volume' ? 1 : 10 ** -decimalsOf(unit, 'own', asset),
      },
      autoscaleInfoProvider: (/** @type {() => AutoscaleInfo | null} */ base) => withLevels(base(), definition.levels),
    };
    if (drawing === 'histogram') {
      return this.#pane.addSeries(HistogramSeries, { ...common, base: 0, lastValueVisible: false });
    }
    const { width, dashed } = lineLook(name);
    return this.#pane.addSeries(LineSeries, {
      ...common,
      color: this.colour(name),
      lineWidth: width,
      lineStyle: dashed ? LineStyle.Dashed : LineStyle.Solid,
      crosshairMarkerRadius: 3,
    });
  }

  #addLevels() {
    const { definition, surface } = this.#parts;
    const [main] = [...this.#series.values()].slice(-1);
    this.#levels = definition.levels.flatMap((price) => main?.createPriceLine({
      price,
      color: surface.colours.cross,
      lineWidth: 1,
      lineStyle: LineStyle.Dashed,
      axisLabelVisible: false,
      title: '',
    }) ?? []);
    const [low, high] = [definition.levels[0], definition.levels.at(-1)];
    if (main && low !== undefined && high !== undefined && low < high) {
      main.attachPrimitive(new LevelBand(surface, main, low, high).primitive);
    }
  }

  /** @param {string} name @param {number} from @returns {any[]} */
  #points(name, from) {
    const histogram = this.#parts.definition.outputs.find((output) => output.name === name)?.drawing === 'histogram';
    const value = (/** @type {number} */ index) => this.#table?.at(this.#bars[index]?.time)?.[name] ?? null;
    return this.#bars.slice(from).map(({ time: at }, offset) => {
      const index = from + offset;
      const time = /** @type {UTCTimestamp} */ (at);
      const now = value(index);
      if (now === null) {
        return { time };
      }
      if (histogram) {
        return { time, value: now, color: columnColour(this.#parts.surface.colours, now, value(index - 1)) };
      }
      return beforeGap(value(index + 1), index + 1 < this.#bars.length) ? { time, value: now, color: 'transparent' } : { time, value: now };
    });
  }

  #paint() {
    const { colours } = this.#parts.surface;
    this.#series.forEach((series, name) => series.applyOptions({ color: this.colour(name) }));
    this.#levels.forEach((level) => level.applyOptions({ color: colours.cross }));
    if (this.#table) {
      this.#drawn = 0;
      this.draw(this.#bars, this.#table, -Infinity);
    }
  }
}

/** The library would draw on across a bar that has no value. @param {number | null} next @param {boolean} exists */
function beforeGap(next, exists) {
  return exists && next === null;
}

/** The levels belong into the picture as much as the line. @param {AutoscaleInfo | null} info @param {readonly number[]} levels */
function withLevels(info, levels) {
  if (!info?.priceRange) {
    return info;
  }
  const { minValue, maxValue } = info.priceRange;
  return { ...info, priceRange: { minValue: Math.min(minValue, ...levels), maxValue: Math.max(maxValue, ...levels) } };
}
