/* Moves among the cells of a table that are edited in place, and says how many are not saved yet. */
const table = document.querySelector('table[data-grid]');
const form = table.closest('form');
const cells = [...table.querySelectorAll('select')];
const status = form.querySelector('[data-grid-status]');
const keys = form.querySelector('[data-grid-keys]');

function tell() {
	let changed = 0;
	for (const cell of cells) {
		const differs = cell.value !== cell.dataset.was;
		cell.closest('tr').toggleAttribute('data-changed', differs);
		changed += differs ? 1 : 0;
	}
	status.textContent = changed > 0 ? status.dataset.text.replace('{0}', changed) : status.dataset.none;
	return changed;
}

function goTo(index) {
	const cell = cells[Math.max(0, Math.min(index, cells.length - 1))];
	cell.focus();
	cell.scrollIntoView({ block: 'nearest' });
}

table.addEventListener('keydown', (event) => {
	const at = cells.indexOf(event.target);
	if (at < 0) {
		return;
	}
	const moves = event.altKey || event.ctrlKey;
	const to = {
		Enter: event.shiftKey ? at - 1 : at + 1,
		ArrowDown: moves ? at + 1 : undefined,
		ArrowUp: moves ? at - 1 : undefined,
		Home: moves ? 0 : undefined,
		End: moves ? cells.length - 1 : undefined,
	}[event.key];
	if (to !== undefined) {
		event.preventDefault();
		goTo(to);
	}
	else if (event.key === 'Escape' && event.target.value !== event.target.dataset.was) {
		event.target.value = event.target.dataset.was;
		tell();
	}
});

table.addEventListener('change', tell);

let leaving = false;
form.addEventListener('submit', () => leaving = true);
window.addEventListener('beforeunload', (event) => {
	if (!leaving && tell() > 0) {
		event.preventDefault();
	}
});

keys.hidden = false;
tell();
