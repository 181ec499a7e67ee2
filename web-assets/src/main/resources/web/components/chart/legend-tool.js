import { el, needField } from '../../kernel/dom.js';
import { changeText, priceTexts, volumeText } from '../../format/bar-texts.js';
import { text } from '../../format/texts.js';

/** @import { Bar } from '../../kernel/types.js' */
/** @import { ChartContext, ChartTool } from '../chart-session.js' */

/** Prices, change and volume of the bar that is pointed at, or of the newest. @type {ChartTool} */
export function legendTool(context) {
  const { figure, cursor, choice } = context;
  const place = needField(figure, 'legend');
  const write = () => place.replaceChildren(...legendParts(context));
  const stops = [cursor.onChange(write), choice.onChange(write)];
  return () => {
    stops.forEach((stop) => stop());
    place.replaceChildren();
  };
}

/** @param {ChartContext} context */
function legendParts({ cursor, history, asset, surface }) {
  const { index } = cursor;
  const bar = history.bars[index];
  if (!bar) {
    return [];
  }
  const previous = history.bars[index - 1];
  const average = surface.average(index);
  const change = changeText(bar, previous);
  const volume = volumeText(bar, asset);
  return [
    el('span', { class: 'legend-basis', title: text('chart.basisTitle') }, text(`priceBasis.${asset.basis}`)),
    ...(average ? averageParts(average, asset) : []),
    ...prices(bar, asset, way(bar)),
    el('span', { class: change.way }, change.value),
    ...(volume ? [el('span', {}, `${text('chart.volume')} `, el('b', {}, volume))] : []),
  ];
}

/** @param {Bar} bar @param {ChartContext['asset']} asset @param {string} direction */
function prices(bar, asset, direction) {
  return priceTexts(bar, asset).map(({ name, value }) => el('span', {}, `${name} `, el('b', { class: direction }, value)));
}

/** What is drawn is no price at which anybody traded: it says so, and the real prices follow. @param {Bar} average @param {ChartContext['asset']} asset */
function averageParts(average, asset) {
  return [
    el('span', { class: 'legend-derived' }, text('chart.averages')),
    ...prices(average, asset, way(average)),
    el('span', { class: 'legend-derived' }, text('chart.realPrices')),
  ];
}

/** @param {Bar} bar */
function way({ open, close }) {
  return close >= (open ?? close) ? 'up' : 'down';
}
