import { chartPicture } from '../../chart/chart-picture.js';
import { need } from '../../kernel/dom.js';
import { isIntraday } from '../../kernel/interval.js';
import { barsCsv } from '../../format/bars-csv.js';
import { changeText, priceTexts, volumeText } from '../../format/bar-texts.js';
import { text } from '../../format/texts.js';
import { timeZoneOf, utcOffset } from '../../format/time-zones.js';
import { Menu } from '../menu.js';
import { saveFile } from '../save-file.js';

/** @import { ChartControl } from '../chart-tools.js' */
/** @import { ChartContext } from '../chart-session.js' */

/** What is seen of the chart as a picture, or as a file of bars. @type {ChartControl} */
export function exportControl({ root, current }) {
  const withChart = (/** @type {(chart: ChartContext) => void} */ act) => () => {
    const chart = current();
    if (chart) {
      act(chart);
    }
  };
  const menu = new Menu(need(root, '[data-export-menu]'), text('chart.export'), () => [
    { label: text('chart.exportPng'), act: withChart(savePicture) },
    { label: text('chart.exportCsv'), act: withChart(saveBars) },
  ]);
  return () => menu.close();
}

/** @param {ChartContext} chart */
function saveBars(chart) {
  const csv = barsCsv(chart.surface.view.bars);
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), fileName(chart, 'csv'));
}

/** @param {ChartContext} chart */
function savePicture(chart) {
  const picture = chartPicture(chart.surface, { title: titleOf(chart), values: valuesOf(chart), drawn: chart.drawn.all, source: chart.source });
  picture.toBlob((blob) => blob && saveFile(blob, fileName(chart, 'png')), 'image/png');
}

/** Who sees the picture elsewhere has another zone. @param {ChartContext} chart */
function titleOf({ asset, interval, choice, clock }) {
  const zone = isIntraday(interval) ? [utcOffset(timeZoneOf(choice.settings.zone, asset), clock.now)] : [];
  return [asset.symbol, asset.name, interval, ...zone].join(' · ');
}

/** Of the bar that is looked at. @param {ChartContext} chart */
function valuesOf({ asset, history, cursor }) {
  const bar = history.bars[cursor.index];
  if (!bar) {
    return [];
  }
  const prices = priceTexts(bar, asset).map(({ name, value }) => `${name} ${value}`.trim());
  const { value: change } = changeText(bar, history.bars[cursor.index - 1]);
  return [...prices, change, volumeText(bar, asset)].filter((value) => value !== '');
}

/** For example `BTC-USDT_1h_2024-03-01_2024-03-05.csv`. @param {ChartContext} chart @param {string} kind */
function fileName({ asset, interval, surface }, kind) {
  const { bars } = surface.view;
  const days = [bars[0], bars.at(-1)].map((bar) => bar?.date.slice(0, 10) ?? '');
  return `${asset.symbol.replace('/', '-')}_${interval}_${days.join('_')}.${kind}`;
}
