import { Catalogue } from './core/catalogue.js';
import { MarketApi } from './core/market-api.js';
import { MarketConnection } from './stream/market-connection.js';
import { ChartView } from './ui/chart-view.js';
import { ConnectionBadge } from './ui/connection-badge.js';
import { followPageLife } from './ui/page-life.js';
import { QuoteCells } from './ui/quote-cells.js';
import { QuoteFigures } from './ui/quote-figures.js';
import { Search } from './ui/search.js';
import { Sessions } from './ui/sessions.js';
import { ThemeSwitch } from './ui/theme-switch.js';

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');

new ThemeSwitch();
new Search();
new ConnectionBadge(connection);
new Sessions(catalogue, connection);
new QuoteCells(catalogue, connection);

const view = new ChartView(catalogue, api, connection);
new QuoteFigures(view.asset, connection);
followPageLife(connection);
