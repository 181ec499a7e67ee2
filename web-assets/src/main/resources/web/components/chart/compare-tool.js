import { needField } from '../../kernel/dom.js';
import { usualScale } from '../../state/chart-address.js';
import { lineColoursOf } from '../line-colours.js';
import { Comparison } from './comparison.js';

/** @import { ChartTool } from '../chart-session.js' */

/** The first colour that an asset beside the chart's own gets: indicators begin with the one before it. */
const FIRST_COLOUR = 1;

/** Draws the assets that the address compares this one with. @type {ChartTool} */
export function compareTool(context) {
  const { figure, choice, catalogue } = context;
  const list = needField(figure, 'compared');
  const colours = lineColoursOf(context);
  /** @type {Map<string, Comparison>} */
  const drawn = new Map();
  const update = () => {
    const { compare } = choice.settings;
    for (const [symbol, comparison] of drawn) {
      if (!compare.includes(symbol)) {
        comparison.close();
        drawn.delete(symbol);
        colours.drop(symbol);
      }
    }
    for (const symbol of compare) {
      const asset = catalogue.find(symbol);
      if (asset && !drawn.has(symbol)) {
        const comparison = new Comparison(context, asset, colours.take(symbol, FIRST_COLOUR), () => removeCompared(context, symbol));
        drawn.set(symbol, comparison);
        list.append(comparison.row);
      }
    }
    list.hidden = drawn.size === 0;
  };
  const stops = [choice.onChange(update), context.drawn.add(() => [...drawn.values()].map(({ name }) => name))];
  update();
  return () => {
    stops.forEach((stop) => stop());
    drawn.forEach((comparison) => comparison.close());
    list.hidden = true;
  };
}

/**
 * Prices of different assets have only their changes in common: comparing changes the scale to percent.
 *
 * @param {Pick<import('../chart-session.js').ChartContext, 'choice'>} context
 * @param {string} symbol
 */
export function addCompared({ choice }, symbol) {
  const { compare, scale } = choice.settings;
  choice.set({ compare: [...compare, symbol], scale: scale === 'linear' || scale === 'log' ? 'percent' : scale });
}

/** @param {Pick<import('../chart-session.js').ChartContext, 'choice' | 'root'>} context @param {string} symbol */
export function removeCompared({ choice, root }, symbol) {
  const compare = choice.settings.compare.filter((other) => other !== symbol);
  choice.set({ compare, scale: compare.length === 0 ? usualScale(compare) : choice.settings.scale });
  /** @type {HTMLElement | null} */ (root.querySelector('.legend-compared .legend-remove') ?? root.querySelector('[data-compare-button]'))?.focus();
}
