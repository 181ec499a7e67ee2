import { ChartSurface } from '../chart/chart-surface.js';
import { sayHistory } from '../chart/history-words.js';
import { LiveChart } from '../chart/live-chart.js';
import { needField } from '../kernel/dom.js';
import { chartTypesOf } from '../kernel/chart-settings.js';
import { isIntraday } from '../kernel/interval.js';
import { BarHistory } from '../state/bar-history.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */
/** @import { TimeZoneChoice } from '../state/time-zone.js' */
/** @import { Wanted } from './card-chart-place.js' */

const BARS = 120;
const DAY = 86_400;
/** Fewer candles than this are no picture of a day. */
const FEW = 12;

/**
 * The small chart of a card: the newest bars of an asset, no scrolling. It is made when they are there, for the library
 * would draw an empty one first.
 *
 * @param {HTMLElement} figure with the fields canvas, state and table
 * @param {Wanted} wanted
 * @param {{api: MarketApi, connection: MarketConnection, zones: TimeZoneChoice, logo: boolean}} parts logo: whether it carries
 *     the library's
 */
export function cardChart(figure, { asset, interval }, { api, connection, zones, logo }) {
  const history = new BarHistory(api, connection, asset, interval, { limit: BARS });
  /** @type {{surface: ChartSurface, chart: LiveChart} | undefined} */
  let drawn;
  const draw = () => {
    const surface = new ChartSurface(needField(figure, 'canvas'), asset, {
      intraday: isIntraday(interval),
      type: chartTypesOf(asset)[0] ?? 'line',
      compact: true,
      logo,
      zone: zones.of(asset),
    });
    const onFirst = () => surface.view.showLast(lastDay(history.bars));
    return { surface, chart: new LiveChart(figure, history, surface, { scrolls: false, onFirst }) };
  };
  const stops = [
    sayHistory(figure, history),
    history.on('replaced', () => (drawn ??= draw())),
    zones.onChange(() => drawn?.surface.setZone(isIntraday(interval), zones.of(asset))),
  ];
  void history.open();
  return {
    close() {
      stops.forEach((stop) => stop());
      (drawn?.chart ?? history).close();
    },
  };
}

/** How many of the bars lie in the last 24 hours; all of them where that would be but a few. @param {readonly Bar[]} bars */
function lastDay(bars) {
  const last = bars.at(-1)?.time ?? 0;
  const day = bars.filter((bar) => bar.time > last - DAY).length;
  return day < FEW ? bars.length : day;
}
