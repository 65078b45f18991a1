/* Loads only the behaviours whose mark is on the page; every page works without any of them. */
const behaviours = {
	'[data-focus-on-load]': './focus-on-load.js',
	'[data-copy]': './copy.js',
	'details.menu': './menu.js',
	'[data-opens]': './dialog.js',
	'[data-reveals]': './reveal.js',
	'.rail [aria-current], .portal nav [aria-current], .tabs [aria-current]': './current-in-view.js',
	'form[method="post"]': './submit-once.js',
	'time[data-relative]': './relative-time.js',
	'textarea[data-submits]': './submit-by-key.js',
	'details[data-files]': './fold-files.js',
	'[data-keys], .desk': './keys.js',
	'[data-palette]': './palette.js',
	'[data-news]': './live.js',
	'[data-presence]': './presence.js',
	'[data-availability]': './availability.js',
	'[data-picked]': './picked.js',
	'[data-announce]': './announce.js',
	'[data-uploads]': './uploads.js',
	'[data-suggests]': './suggestions.js',
	'form[data-cascade]': './cascade.js',
	'form[data-keeps]': './autosave.js',
	'form[data-counts]': './counter.js',
	'[data-prints]': './print.js',
	'[data-awaits]': './progress.js',
	'table[data-grid]': './grid.js',
	'details[data-inserts]': './insert-article.js',
	'form[data-markdown]': './markdown.js',
	'[data-macros], [data-mentions]': './pick-in-text.js',
	'[data-bell-status]': './bell.js',
	'[data-card]': './cards.js',
	'[data-card="time"]': './ticks.js',
	'a[data-older]': './older.js',
	'[data-narrows]': './narrow.js',
	'form[data-contact]': './contact.js',
	'form[data-begins]': './begins.js',
	'[data-timer]': './timer.js',
	'[data-chat]': './chat.js',
	'[data-sortable]': './sortable.js',
	'[data-wall]': './wall.js',
	'iframe[data-fits]': './fit-frame.js',
};

for (const [mark, behaviour] of Object.entries(behaviours)) {
	if (document.querySelector(mark)) {
		import(behaviour);
	}
}
