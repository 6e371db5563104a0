import { setUpCite } from '../cite/cite.ts';
import { setUpCopyLink } from './copy-link.ts';
import { setUpPrefetch } from './prefetch.ts';
import './quick-search-starter.ts';
import { setUpSavedCount } from '../reading-list/saved-count.ts';
import { setUpStars } from '../reading-list/stars.ts';
import { setUpShortcuts } from './single-key.ts';
import { setUpTheme } from './theme.ts';

const theme = document.querySelector<HTMLButtonElement>('.theme-button');
if (theme) setUpTheme(theme);

const copyLink = document.querySelector<HTMLButtonElement>('[data-copy-link]');
if (copyLink) setUpCopyLink(copyLink);

const cite = document.querySelector<HTMLButtonElement>('[data-cite]');
if (cite) setUpCite(cite);

const saved = document.querySelector<HTMLAnchorElement>('.saved-link');
if (saved) setUpSavedCount(saved);

setUpStars();
setUpPrefetch();
setUpShortcuts();
