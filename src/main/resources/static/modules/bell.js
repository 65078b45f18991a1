/* Says politely that there is something new at the bell; focus stays where it is. */
const bell = document.querySelector('[data-live="bell"]');
const status = document.querySelector('[data-bell-status]');
const count = () => parseInt(bell.querySelector('.num')?.textContent ?? '0', 10);
let known = count();

new MutationObserver(() => {
	const now = count();
	if (now > known) {
		status.textContent = bell.querySelector('a')?.getAttribute('aria-label') ?? '';
	}
	known = now;
}).observe(bell, { childList: true, subtree: true, characterData: true });
