/* Sends a form with data-renews without leaving the page (before anything else hears of it) and renews the data-card parts that its answer has; what is being typed elsewhere stays untouched. */
const status = () => document.querySelector('[data-cards-status]');

document.addEventListener('submit', async (event) => {
	const form = event.target;
	if (event.defaultPrevented || !form.matches('form[data-renews]')) {
		return;
	}
	event.preventDefault();
	if (form.dataset.state === 'sending') {
		return;
	}
	form.dataset.state = 'sending';
	form.setAttribute('aria-busy', 'true');
	const card = form.closest('[data-card]')?.dataset.card;
	try {
		const body = new URLSearchParams(new FormData(form));
		if (event.submitter?.name) {
			body.append(event.submitter.name, event.submitter.value);
		}
		const answer = await fetch(form.getAttribute('action'), { method: 'POST', body });
		const elsewhere = answer.redirected && new URL(answer.url).pathname !== location.pathname;
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		if (elsewhere) {
			location.assign(answer.url);
		}
		else if (renew(page) === 0) {
			form.submit();
		}
		else {
			tell(page, card);
		}
	}
	catch {
		form.submit();
	}
	finally {
		delete form.dataset.state;
		form.removeAttribute('aria-busy');
	}
}, { capture: true });

function renew(page) {
	let renewed = 0;
	for (const part of document.querySelectorAll('[data-card]')) {
		const fresh = page.querySelector(`[data-card="${part.dataset.card}"]`);
		if (fresh) {
			renewed++;
			if (fresh.innerHTML !== part.innerHTML) {
				part.replaceWith(document.adoptNode(fresh));
			}
		}
	}
	return renewed;
}

/* What the page would have said, and focus where it was: in the part whose form was sent. */
function tell(page, card) {
	const part = card && document.querySelector(`[data-card="${card}"]`);
	const error = part?.querySelector('[aria-invalid="true"]') ?? part?.querySelector('.field-error');
	const flash = page.querySelector('.flash');
	document.querySelector('.flash')?.remove();
	if (flash) {
		document.querySelector('main').before(document.adoptNode(flash));
	}
	if (status()) {
		status().textContent = error ? (part.querySelector('.field-error')?.textContent ?? '') : (flash?.textContent ?? '');
	}
	const place = error?.matches('input, select, textarea') ? error : part?.querySelector('summary, input:not([type="hidden"]), button');
	place?.focus();
}

/* Names to choose from, fetched when somebody begins to type one. */
document.addEventListener('focusin', async (event) => {
	const field = event.target;
	const list = field.matches('input[data-names]') ? field.list : null;
	if (!list || list.options.length > 0) {
		return;
	}
	const answer = await fetch(field.dataset.names);
	if (answer.ok) {
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		list.replaceChildren(...(page.getElementById(list.id)?.children ?? []));
	}
});
