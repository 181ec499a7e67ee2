import { Search } from './ui/search.js';
import { ThemeSwitch } from './ui/theme-switch.js';

new ThemeSwitch();
new Search();
