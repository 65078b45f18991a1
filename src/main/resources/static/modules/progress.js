/* Follows work in the background: what is marked data-awaits is renewed every other second, and the page is loaded anew once the work is over. */
const PERIOD = 2000;
const part = document.querySelector('[data-awaits]');

async function renew() {
	if (!document.hidden) {
		try {
			const answer = await fetch(location.href);
			if (answer.ok && !answer.redirected) {
				const renewed = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-awaits]');
				if (!renewed) {
					location.reload();
					return;
				}
				part.replaceChildren(...renewed.childNodes);
			}
		}
		catch {
			// no connection: the next attempt may have one
		}
	}
	setTimeout(renew, PERIOD);
}

setTimeout(renew, PERIOD);
