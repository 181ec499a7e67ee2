import { field, setText } from '../kernel/dom.js';
import { figureTexts, sentiment } from '../format/statistics-texts.js';
import { showWay } from './ways.js';

/** @import { Statistics } from '../kernel/types.js' */
/** @import { FigureText } from '../format/statistics-texts.js' */
/** @import { MarketConnection } from '../state/market-connection.js' */

/** Keeps the summary and each market's own figures up with the market. */
export class StatisticsFigures {
  /** @param {MarketConnection} connection */
  constructor(connection) {
    connection.on('stats', (stats) => {
      for (const [market, figures] of Object.entries(stats)) {
        const place = market === 'overall' ? '[data-summary]' : `[data-figures="${market}"]`;
        writeAll(document.querySelector(place), figureTexts(market, figures));
        writeAll(document.querySelector('[data-summary]'), { [`${market}_sentiment`]: sentiment(figures) });
      }
    });
  }
}

/** @param {Element | null} place @param {Record<string, FigureText>} texts */
function writeAll(place, texts) {
  for (const [key, text] of Object.entries(texts)) {
    const figure = place?.querySelector(`[data-figure="${key}"]`);
    if (figure) {
      write(figure, text);
    }
  }
}

/** @param {Element} figure @param {FigureText} text */
function write(figure, { value, detail, way }) {
  setText(field(figure, 'value'), value);
  if (detail !== undefined) {
    setText(field(figure, 'detail'), detail);
  }
  if (way !== undefined) {
    for (const part of figure.querySelectorAll('[data-field]')) {
      showWay(part, way);
    }
  }
}
