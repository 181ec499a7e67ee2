import { drawnOutputs, shiftOf } from '../kernel/indicator-definitions.js';
import { AxisLabels } from './axis-labels.js';
import { changesSides, fillLook, lineLook } from './indicator-looks.js';
import { drawDots, drawFill, drawLine } from './overlay-drawing.js';
import { PriceLayer } from './price-layer.js';

/** @import { Asset, Bar } from '../kernel/types.js' */
/** @import { IndicatorDefinition } from '../kernel/indicator-definitions.js' */
/** @import { IndicatorSpec } from '../kernel/indicators.js' */
/** @import { IndicatorTable } from '../kernel/indicator-table.js' */
/** @import { ChartSurface } from './chart-surface.js' */
/** @import { Pencil } from './overlay-drawing.js' */
/** @import { Target } from './price-layer.js' */
/** @import { AutoscaleInfo, Logical } from '../vendor/lightweight-charts/lightweight-charts.standalone.production.mjs' */

/**
 * @typedef {object} PlotParts what an indicator is drawn from
 * @property {ChartSurface} surface
 * @property {Asset} asset
 * @property {IndicatorSpec} spec
 * @property {IndicatorDefinition} definition
 * @property {number} slot chooses the colour that tells it from others
 */

/**
 * An indicator among the prices. It is drawn on the scale of the prices themselves: a series of its own would be reckoned
 * in percent from its own first value, and a line that ends before its bars, or beyond them, has no place in one.
 */
export class OverlayPlot {
  #parts;
  #outputs;
  #fill;
  /** @type {Map<string, (number | null)[]>} by output */
  #columns = new Map();
  /** @type {readonly Bar[]} */
  #bars = [];
  #visible = true;
  #layer;
  #labels;

  /** @param {PlotParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#outputs = drawnOutputs(parts.definition);
    this.#fill = fillLook(parts.definition);
    this.#layer = new PriceLayer(parts.surface, {
      draw: { bottom: (target) => this.#draw(target, 'fill'), normal: (target) => this.#draw(target, 'lines') },
      range: (from, to) => this.#range(from, to),
    });
    this.#labels = new AxisLabels(parts.surface);
  }

  /** The pane it stands in; overlays have none of their own. */
  get pane() {
    return undefined;
  }

  /** The colour of a line. @param {string} output @param {number | undefined} [time] of a bar, where it differs by the bar */
  colour(output, time) {
    const { definition } = this.#parts;
    if (changesSides(definition, output)) {
      const index = this.#bars.findLastIndex((bar) => bar.time === time);
      return this.#sideColour(index < 0 ? this.#bars.length - 1 : index);
    }
    return this.#look(output).colour;
  }

  /** How many bars' width it needs behind the newest bar. */
  get room() {
    return Math.max(0, ...this.#outputs.map((output) => shiftOf(this.#parts.spec, this.#parts.definition, output)));
  }

  /** @param {boolean} visible */
  show(visible) {
    this.#visible = visible;
    this.#redraw();
  }

  /** @param {readonly Bar[]} bars @param {IndicatorTable} table */
  draw(bars, table) {
    const { spec, definition } = this.#parts;
    this.#bars = bars;
    const names = [...definition.outputs.filter(({ name }) => changesSides(definition, 'supertrend') && name === 'lower'), ...this.#outputs];
    this.#columns = new Map(names.map((output) => [output.name, table.column(bars, output.name, shiftOf(spec, definition, output))]));
    this.#redraw();
  }

  close() {
    this.#labels.close();
    this.#layer.close();
  }

  #redraw() {
    this.#labels.show(this.#newest());
    this.#layer.redraw();
  }

  /** @param {string} output */
  #look(output) {
    const { colours } = this.#parts.surface;
    const own = colours.indicators[this.#parts.slot] ?? colours.accent;
    const look = lineLook(output);
    return { own, colours, width: look.width, dash: look.dashed ? [4, 3] : [], colour: look.colour(colours, own) };
  }

  /** @param {number} index */
  #sideColour(index) {
    const { up, down } = this.#parts.surface.colours;
    return typeof this.#columns.get('lower')?.[index] === 'number' ? up : down;
  }

  /** @param {Target} target @param {'fill' | 'lines'} part */
  #draw(target, part) {
    if (!this.#visible) {
      return;
    }
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      const pencil = this.#pencil(context, mediaSize.width);
      if (part === 'fill') {
        this.#drawFill(pencil);
      } else {
        this.#outputs.forEach(({ name, drawing }) => this.#drawOutput(pencil, name, drawing));
      }
    });
  }

  /** @param {CanvasRenderingContext2D} context @param {number} width @returns {Pencil} */
  #pencil(context, width) {
    const { surface } = this.#parts;
    const { barSpacing } = surface.api.timeScale().options();
    const zero = surface.view.placeOf(0);
    const from = Math.max(0, Math.floor(-zero / barSpacing) - 1);
    const y = (/** @type {number} */ value) => Number(surface.prices.priceToCoordinate(value));
    return { context, from, to: Math.ceil((width - zero) / barSpacing) + 1, barSpacing, x: (index) => zero + index * barSpacing, y };
  }

  /** @param {Pencil} pencil */
  #drawFill(pencil) {
    const fill = this.#fill;
    if (fill) {
      const { colours, own } = this.#look(fill.upper);
      const [upper, lower] = [fill.upper, fill.lower].map((name) => this.#columns.get(name) ?? []);
      drawFill(pencil, upper ?? [], lower ?? [], fill.above(colours, own), fill.below(colours, own));
    }
  }

  /** @param {Pencil} pencil @param {string} name @param {string} drawing */
  #drawOutput(pencil, name, drawing) {
    const values = this.#columns.get(name) ?? [];
    const { colour, width, dash } = this.#look(name);
    if (drawing === 'dots') {
      drawDots(pencil, values, colour);
      return;
    }
    const bySide = changesSides(this.#parts.definition, name);
    drawLine(pencil, values, { width, dash, colourAt: bySide ? (index) => this.#sideColour(index) : () => colour });
  }

  /** The lines in sight belong into the picture. @param {Logical} from @param {Logical} to @returns {AutoscaleInfo | null} */
  #range(from, to) {
    let minValue = Infinity;
    let maxValue = -Infinity;
    for (const { name } of this.#visible ? this.#outputs : []) {
      for (const value of (this.#columns.get(name) ?? []).slice(Math.max(0, Math.floor(from)), Math.max(0, Math.ceil(to) + 1))) {
        minValue = Math.min(minValue, value ?? Infinity);
        maxValue = Math.max(maxValue, value ?? -Infinity);
      }
    }
    return minValue <= maxValue ? { priceRange: { minValue, maxValue } } : null;
  }

  /** The newest value at the axis, where there is one line: the edges of bands would crowd it. */
  #newest() {
    const [output, other] = this.#outputs;
    const price = output && this.#columns.get(output.name)?.at(-1);
    return this.#visible && output && !other && typeof price === 'number' ? [{ price, colour: () => this.colour(output.name) }] : [];
  }
}
