import { Catalogue } from './core/catalogue.js';
import { MarketApi } from './core/market-api.js';
import { MarketConnection } from './stream/market-connection.js';
import { ConnectionBadge } from './ui/connection-badge.js';
import { MarketCard } from './ui/market-card.js';
import { NewsList } from './ui/news-list.js';
import { followPageLife } from './ui/page-life.js';
import { QuoteCells } from './ui/quote-cells.js';
import { Search } from './ui/search.js';
import { Sessions } from './ui/sessions.js';
import { Sparklines } from './ui/sparklines.js';
import { StatisticsFigures } from './ui/statistics-figures.js';
import { ThemeSwitch } from './ui/theme-switch.js';
import { WatchlistPanel } from './ui/watchlist.js';

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');
const cells = new QuoteCells(catalogue, connection);

new ThemeSwitch();
new Search();
new ConnectionBadge(connection);
new Sessions(catalogue, connection);
new Sparklines(connection);
new StatisticsFigures(connection);
new NewsList(catalogue, connection);
new WatchlistPanel(catalogue, api, cells);

/** @type {MarketCard[]} */
const cards = [];
const openStream = () => connection.open({ candles: cards.flatMap(({ candles }) => candles) });

for (const [index, card] of document.querySelectorAll('[data-market-card]').entries()) {
  const options = { logo: index === 0, onChoice: openStream };
  cards.push(new MarketCard(/** @type {HTMLElement} */ (card), catalogue, api, connection, cells, options));
}
openStream();
followPageLife(connection);
