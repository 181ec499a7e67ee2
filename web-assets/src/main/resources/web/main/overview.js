import { Catalogue } from '../state/catalogue.js';
import { MarketApi } from '../api/market-api.js';
import { loadTexts } from '../api/texts-file.js';
import { MarketConnection } from '../state/market-connection.js';
import { TimeZoneChoice } from '../state/time-zone.js';
import { Clock } from '../components/clock.js';
import { ConnectionBadge } from '../components/connection-badge.js';
import { MarketCard } from '../components/market-card.js';
import { NewsList } from '../components/news-list.js';
import { followPageLife } from '../components/page-life.js';
import { QuoteCells } from '../components/quote-cells.js';
import { keepAddressOnLanguageChoice } from '../components/language-links.js';
import { Search } from '../components/search.js';
import { Sessions } from '../components/sessions.js';
import { Sparklines } from '../components/sparklines.js';
import { StatisticsFigures } from '../components/statistics-figures.js';
import { ThemeSwitch } from '../components/theme-switch.js';
import { WatchlistPanel } from '../components/watchlist.js';

await loadTexts(document);

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');
const cells = new QuoteCells(catalogue, connection);

const zones = new TimeZoneChoice();

new ThemeSwitch();
new Search();
keepAddressOnLanguageChoice();
new ConnectionBadge(connection, zones);
new Sessions(catalogue, connection, zones);
new Clock(connection, zones);
new Sparklines(connection);
new StatisticsFigures(connection);
new NewsList(catalogue, connection, zones);
new WatchlistPanel(catalogue, api, cells);

/** @type {MarketCard[]} */
const cards = [];
const openStream = () => connection.open({ candles: cards.flatMap(({ candles }) => candles) });

for (const [index, card] of document.querySelectorAll('[data-market-card]').entries()) {
  const options = { logo: index === 0, onChoice: openStream, zones };
  cards.push(new MarketCard(/** @type {HTMLElement} */ (card), catalogue, api, connection, cells, options));
}
openStream();
followPageLife(connection);
