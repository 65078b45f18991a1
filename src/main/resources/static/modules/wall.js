/* Keeps a screen on the wall true: asks for the page again every quarter of a minute and says so plainly when it does not come. */
const EVERY = 15000;
const PATIENCE = 10000;
const stale = document.querySelector('[data-wall-stale]');

async function renew() {
	try {
		const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
		if (answer.status === 404) {
			location.reload();
			return;
		}
		if (!answer.ok) {
			throw new Error(String(answer.status));
		}
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		for (const part of document.querySelectorAll('[data-wall-part]')) {
			const renewed = page.querySelector(`[data-wall-part="${part.dataset.wallPart}"]`);
			if (renewed && renewed.innerHTML !== part.innerHTML) {
				part.replaceChildren(...renewed.childNodes);
			}
		}
		tell(false);
	}
	catch {
		tell(true);
	}
	setTimeout(renew, EVERY);
}

function tell(lost) {
	stale.hidden = !lost;
	document.body.toggleAttribute('data-stale', lost);
}

setTimeout(renew, EVERY);
