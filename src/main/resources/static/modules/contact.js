/* A contact on the phone: what is typed is kept at once, who calls is found while one types, and no mouse is needed. Without script its buttons do the same. */
const PAUSE = 120;
const SIGN = 45000;
const form = document.querySelector('form[data-contact]');
const address = '/desk/protocols/' + form.dataset.contact;
const status = form.querySelector('[data-contact-status]');
const caller = form.querySelector('[data-caller]');
const memory = 'contact:' + form.dataset.contact;
let timer = 0;
let running = false;
let again = false;
let dirty = false;
let wanted = false;
let choice = null;

function say(text) {
	if (status.textContent !== text) {
		status.textContent = text;
	}
}

function content() {
	const body = new URLSearchParams(new FormData(form));
	body.append('part', 'true');
	if (choice !== null) {
		body.append('choice', choice);
	}
	return body;
}

/* Until the server has it, this computer does. */
function remember() {
	const kept = Object.fromEntries([...new FormData(form)].filter(([name]) => !['_csrf', 'chosen', 'other'].includes(name)));
	try {
		localStorage.setItem(memory, JSON.stringify(kept));
	}
	catch {
		// no room, or not allowed: the server keeps it anyway
	}
}

function forget() {
	try {
		localStorage.removeItem(memory);
	}
	catch {
		// nothing was kept
	}
}

/* Before this script was there. */
function isTypedAlready(field) {
	return field.matches?.('input:not([type="hidden"], [type="radio"], [type="checkbox"]), textarea') && field.value !== field.defaultValue;
}

function restore() {
	try {
		const kept = JSON.parse(localStorage.getItem(memory) ?? 'null');
		if (kept) {
			Object.entries(kept).forEach(([name, value]) => {
				const field = form.elements.namedItem(name);
				if (field && !isTypedAlready(field)) {
					field.value = value;
				}
			});
			say(form.dataset.restored);
			later();
		}
	}
	catch {
		forget();
	}
}

function later() {
	dirty = true;
	remember();
	clearTimeout(timer);
	timer = setTimeout(send, PAUSE);
}

/* One request at a time, the newest words after it. */
async function send() {
	clearTimeout(timer);
	if (running) {
		again = true;
		return;
	}
	running = true;
	dirty = false;
	const chosen = choice;
	try {
		const answer = await fetch(address + '/facts', { method: 'POST', body: content() });
		if (!answer.ok || answer.redirected) {
			throw new Error(answer.status);
		}
		choice = choice === chosen ? null : choice;
		renew(new DOMParser().parseFromString(await answer.text(), 'text/html'), chosen !== null);
		if (!dirty) {
			forget();
		}
		say(form.dataset.saved);
	}
	catch {
		dirty = true;
		say(form.dataset.failed);
	}
	finally {
		running = false;
		if (again) {
			again = false;
			send();
		}
	}
}

function renew(page, picked) {
	for (const part of document.querySelectorAll('[data-part]')) {
		const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
		if (fresh && fresh.innerHTML !== part.innerHTML && (part.dataset.part === 'callers' || !part.contains(document.activeElement))) {
			part.replaceWith(document.adoptNode(fresh));
		}
	}
	if (picked) {
		goOn();
	}
	else if (wanted) {
		wanted = false;
		pick();
	}
}

/* Who calls is known: next comes what has stopped. */
function goOn() {
	const chosen = form.querySelector('[data-chosen]');
	const phone = form.elements.namedItem('phone');
	if (!chosen) {
		caller.focus();
		return;
	}
	if (!phone.value && chosen.dataset.phone) {
		phone.value = chosen.dataset.phone;
	}
	(form.querySelector('input[name="impact"]:checked') ?? form.querySelector('input[name="impact"]'))?.focus();
}

function first() {
	return form.querySelector('[data-part="callers"] button[name="choice"]:not([value=""])');
}

function pick() {
	const button = first();
	if (button) {
		choose(button.value);
	}
}

function choose(value) {
	choice = value;
	caller.value = '';
	send();
}

function isTyping(target) {
	return target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, dialog') !== null;
}

form.addEventListener('input', later);
form.addEventListener('submit', () => {
	clearTimeout(timer);
	dirty = false;
	forget();
});
form.addEventListener('click', (event) => {
	const button = event.target.closest('button[name="choice"], button[formaction$="/facts"]');
	if (button) {
		event.preventDefault();
		button.name === 'choice' ? choose(button.value) : send();
	}
});
document.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		event.preventDefault();
		form.requestSubmit(form.querySelector('[data-registers]'));
		return;
	}
	if (event.ctrlKey || event.metaKey || event.altKey) {
		return;
	}
	if (event.target === caller) {
		if (event.key === 'Enter') {
			event.preventDefault();
			wanted = timer !== 0 && caller.value.trim() !== '';
			send();
		}
		else if (event.key === 'ArrowDown') {
			event.preventDefault();
			first()?.focus();
		}
		return;
	}
	if (event.key === 'Enter' && event.target.matches('#contact-form input')) {
		event.preventDefault();
		send();
		return;
	}
	const digit = /^[1-9]$/.test(event.key) && !isTyping(event.target) && form.querySelector(`input[data-digit="${event.key}"]`);
	if (digit && (document.body.dataset.keysOff === undefined || event.target.closest('#impact'))) {
		event.preventDefault();
		digit.checked = true;
		later();
		form.elements.namedItem('product').focus();
	}
});
document.addEventListener('visibilitychange', () => document.hidden && leave());
window.addEventListener('pagehide', leave);

function leave() {
	if (dirty) {
		dirty = false;
		navigator.sendBeacon(address + '/facts', content());
	}
}

setInterval(() => {
	fetch(address + '/sign', { method: 'POST', body: new URLSearchParams({ _csrf: form.elements.namedItem('_csrf').value }) }).catch(() => {});
}, SIGN);

const typed = [...form.elements].some(isTypedAlready);
restore();
if (typed) {
	later();
}
