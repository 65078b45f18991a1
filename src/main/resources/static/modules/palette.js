/* Ctrl+K opens a list of everywhere one may go and of what the page's keys do; arrows choose, Enter goes. Without script its link leads to a page. */
const opener = document.querySelector('[data-palette]');
const dialog = document.getElementById('palette');
const input = document.getElementById('palette-input');
const list = document.getElementById('palette-list');
const count = dialog.querySelector('[data-palette-count]');
let asked = 0;
let chosen = -1;

function options() {
	return [...list.children];
}

function choose(place) {
	const all = options();
	chosen = all.length ? (place + all.length) % all.length : -1;
	all.forEach((option, index) => option.setAttribute('aria-selected', index === chosen));
	if (chosen < 0) {
		input.removeAttribute('aria-activedescendant');
	}
	else {
		input.setAttribute('aria-activedescendant', all[chosen].id);
		all[chosen].scrollIntoView({ block: 'nearest' });
	}
}

function fold(text) {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/* What this page's own keys do. */
function acts() {
	return [...document.querySelectorAll('main [data-key], header button[data-key]')]
		.map((element) => ({ element, text: (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim() }))
		.filter((act) => act.text && act.element.checkVisibility?.() !== false && fold(act.text).includes(fold(input.value.trim())));
}

function option(content, go) {
	const item = document.createElement('li');
	item.id = 'palette-option-' + list.children.length;
	item.setAttribute('role', 'option');
	item.append(...content);
	item.addEventListener('click', (event) => {
		event.preventDefault();
		go();
	});
	list.append(item);
}

async function fill() {
	const now = ++asked;
	try {
		const answer = await fetch(opener.dataset.palette + '?q=' + encodeURIComponent(input.value.trim()));
		if (!answer.ok || answer.redirected || now !== asked) {
			return;
		}
		const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('a');
		list.replaceChildren();
		acts().slice(0, 6).forEach(({ element, text }) => option([text], () => {
			dialog.close();
			element.matches('input, textarea') ? element.focus() : element.click();
		}));
		found.forEach((link) => option([...link.childNodes], () => location.assign(link.getAttribute('href'))));
		count.textContent = count.dataset.text.replace('{0}', list.children.length);
		choose(0);
	}
	catch {
		// no connection: what is listed stays
	}
}

function open() {
	if (!dialog.open) {
		input.value = '';
		dialog.showModal();
		input.focus();
		fill();
	}
}

opener.addEventListener('click', (event) => {
	event.preventDefault();
	open();
});
document.addEventListener('keydown', (event) => {
	if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
		event.preventDefault();
		open();
	}
});
input.addEventListener('input', fill);
input.addEventListener('keydown', (event) => {
	if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
		event.preventDefault();
		choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
	}
	else if (event.key === 'Enter') {
		event.preventDefault();
		options()[chosen]?.click();
	}
});
