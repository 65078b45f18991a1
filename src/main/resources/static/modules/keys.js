/* Single keys: j and k walk the rows, a takes and x selects the row, and an element with data-key="…" answers to its key. Never while typing; can be switched off. */
const OFF = 'balcao.keys.off';

function isTyping(target) {
	return target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog') !== null;
}

function isOff() {
	try {
		return localStorage.getItem(OFF) !== null;
	}
	catch {
		return false;
	}
}

function remember(on) {
	try {
		if (on) {
			localStorage.removeItem(OFF);
		}
		else {
			localStorage.setItem(OFF, '');
		}
	}
	catch {
		// a browser that keeps nothing forgets this too
	}
}

function currentRow() {
	return document.activeElement?.closest('[data-rows] tbody tr');
}

function walk(step) {
	const links = [...document.querySelectorAll('[data-rows] .subject a')];
	const here = links.indexOf(currentRow()?.querySelector('.subject a'));
	const next = links[here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + step))];
	next?.focus();
	next?.scrollIntoView({ block: 'nearest' });
}

const acts = {
	j: () => walk(1),
	k: () => walk(-1),
	a: () => currentRow()?.querySelector('button[form="take"]')?.click(),
	x: () => currentRow()?.querySelector('.pick input')?.click(),
};

function reach(element) {
	if (element.matches('input, textarea')) {
		element.focus();
	}
	else {
		element.click();
	}
}

document.addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOff()) {
		return;
	}
	const element = [...document.querySelectorAll('[data-key]')].find((one) => one.dataset.key === event.key);
	if (element) {
		event.preventDefault();
		reach(element);
	}
	else if (acts[event.key] && document.querySelector('[data-rows]')) {
		event.preventDefault();
		acts[event.key]();
	}
});

document.querySelectorAll('[data-keys][hidden]').forEach((button) => button.hidden = false);
document.querySelectorAll('[data-keys-on]').forEach((box) => {
	box.checked = !isOff();
	box.addEventListener('change', () => remember(box.checked));
});
