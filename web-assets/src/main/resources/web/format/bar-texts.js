import { formatCompact, formatPercent, formatPrice, direction } from './number-format.js';
import { text } from './texts.js';

/** @import { Asset, Bar } from '../kernel/types.js' */

/** The volume of a bar with what it counts, for example `93.49 BTC`; empty where there is none. @param {Bar} bar @param {Asset} asset */
export function volumeText(bar, asset) {
  return bar.volume === null || asset.unit === '' ? '' : amountText(bar.volume, asset);
}

/** @param {number} amount @param {Asset} asset */
export function amountText(amount, asset) {
  const counted = ['shares', 'ticks', 'contracts'].includes(asset.unit);
  return counted
    ? text(`chart.${asset.unit}`, { amount: formatCompact(amount) })
    : text('chart.units', { amount: formatCompact(amount), unit: asset.unit });
}

/** In percent. @param {Bar} bar @param {Bar | undefined} previous */
export function changeOf(bar, previous) {
  return previous && previous.close > 0 ? (bar.close / previous.close - 1) * 100 : null;
}

/** Names and values of a bar's prices: four letters, or the one price of a fixing. @param {Bar} bar @param {Asset} asset */
export function priceTexts(bar, asset) {
  const price = (/** @type {number | null} */ value) => formatPrice(value, asset);
  if (asset.fixing) {
    return [{ name: '', value: price(bar.close) }];
  }
  return [
    { name: text('chart.open'), value: price(bar.open) },
    { name: text('chart.high'), value: price(bar.high) },
    { name: text('chart.low'), value: price(bar.low) },
    { name: text('chart.close'), value: price(bar.close) },
  ];
}

/** A change and which way it goes. @param {Bar} bar @param {Bar | undefined} previous */
export function changeText(bar, previous) {
  const change = changeOf(bar, previous);
  return { value: formatPercent(change), way: direction(change) };
}

/**
 * A bar in a sentence, to be read aloud.
 *
 * @param {string} time
 * @param {Bar} bar
 * @param {Bar | undefined} previous
 * @param {Asset} asset
 */
export function spokenBar(time, bar, previous, asset) {
  const price = (/** @type {number | null} */ value) => formatPrice(value, asset);
  const prices = asset.fixing
    ? text('chart.spokenFixing', { time, close: price(bar.close) })
    : text('chart.spoken', { time, open: price(bar.open), high: price(bar.high), low: price(bar.low), close: price(bar.close) });
  const change = text('chart.spokenChange', { change: changeText(bar, previous).value });
  const volume = volumeText(bar, asset);
  return [prices, change, ...(volume ? [text('chart.spokenVolume', { volume })] : [])].join(' ');
}
