/* Says every 45 seconds that somebody uses this page, for whoever takes conversations; after ten minutes without a key or a movement it says nothing any more, and they count as away until they are back. */
const PERIOD = 45000;
const AWAY = 600000;
const form = document.querySelector('[data-availability]');
const words = form.querySelector('[data-availability-words]');
const token = document.querySelector('input[name="_csrf"]')?.value;
let used = Date.now();
let said = 0;

async function confirm() {
	if (form.dataset.says !== 'true' || document.hidden || Date.now() - used > AWAY || !token) {
		return;
	}
	said = Date.now();
	try {
		const answer = await fetch(form.dataset.availability, { method: 'POST', body: new URLSearchParams({ _csrf: token }) });
		if (answer.ok && (await answer.json()).available && words.textContent === form.dataset.away) {
			words.textContent = form.dataset.there;
		}
	}
	catch {
		// no connection: the lease ends by itself
	}
}

function use() {
	used = Date.now();
	if (used - said > PERIOD) {
		confirm();
	}
}

for (const sign of ['keydown', 'pointerdown', 'pointermove', 'scroll']) {
	document.addEventListener(sign, use, { passive: true });
}
document.addEventListener('visibilitychange', use);
setInterval(() => {
	if (form.dataset.says === 'true' && Date.now() - used > AWAY) {
		words.textContent = form.dataset.away;
	}
	confirm();
}, PERIOD);
confirm();
