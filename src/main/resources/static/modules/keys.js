/* Single keys: j and k walk the rows, a takes and x selects the row, g and another letter go somewhere, and an element with data-key="…" answers to its key. Never while typing, function keys apart; whoever turned them off has none, on any browser. */
const PAUSE = 1500;
const places = { h: '/desk', m: '/desk/mine', v: '/desk/views', l: '/desk/list', c: '/desk/chats', q: null };
let going = 0;

function isTyping(target) {
	return target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog') !== null;
}

function isOff() {
	return document.body.dataset.keysOff !== undefined;
}

function remember(on) {
	if (on) {
		delete document.body.dataset.keysOff;
	}
	else {
		document.body.dataset.keysOff = '';
	}
	const token = document.querySelector('input[name="_csrf"]')?.value;
	if (token) {
		fetch('/desk/keys', { method: 'POST', redirect: 'manual', body: new URLSearchParams({ _csrf: token, on }) });
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

function go(key) {
	const address = key === 'q' ? document.querySelector('.rail a[href^="/desk/queues/"]')?.getAttribute('href') : places[key];
	if (address) {
		location.assign(address);
	}
}

document.addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || isOff() || (isTyping(event.target) && !/^F\d+$/.test(event.key))) {
		return;
	}
	if (Date.now() - going < PAUSE && event.key in places) {
		event.preventDefault();
		going = 0;
		go(event.key);
		return;
	}
	going = event.key === 'g' ? Date.now() : 0;
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
