import { chartPicture } from '../../chart/chart-picture.js';
import { need } from '../../kernel/dom.js';
import { barsCsv } from '../../format/bars-csv.js';
import { changeText, priceTexts, volumeText } from '../../format/bar-texts.js';
import { text } from '../../format/texts.js';
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
  const { asset, interval, history, cursor, surface, catalogue } = chart;
  const bar = history.bars[cursor.index];
  const previous = history.bars[cursor.index - 1];
  const legend = bar ? [...priceTexts(bar, asset).map(({ name, value }) => `${name} ${value}`), changeText(bar, previous).value, volumeText(bar, asset)] : [];
  const compared = chart.choice.settings.compare.map((symbol, place) => ({
    text: catalogue.find(symbol)?.symbol ?? symbol,
    colour: surface.colours.comparisons[place] ?? surface.colours.accent,
  }));
  const picture = chartPicture(surface, {
    title: `${asset.symbol} · ${asset.name} · ${interval}`,
    legend: legend.filter((part) => part !== '').join('   '),
    compared,
    source: chart.source,
  });
  picture.toBlob((blob) => blob && saveFile(blob, fileName(chart, 'png')), 'image/png');
}

/** For example `BTC-USDT_1h_2024-03-01_2024-03-05.csv`. @param {ChartContext} chart @param {string} kind */
function fileName({ asset, interval, surface }, kind) {
  const { bars } = surface.view;
  const days = [bars[0], bars.at(-1)].map((bar) => bar?.date.slice(0, 10) ?? '');
  return `${asset.symbol.replace('/', '-')}_${interval}_${days.join('_')}.${kind}`;
}
