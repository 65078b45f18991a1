/* Keeps an open list true: what is marked data-live is renewed in place every half minute, while the page is visible; rows never move by themselves. */
const PERIOD = 30000;
const main = document.querySelector('[data-news]');
let asking = false;

async function renew() {
	if (document.hidden || asking) {
		return;
	}
	asking = true;
	try {
		const answer = await fetch(main.dataset.news);
		if (answer.ok && !answer.redirected) {
			replace(new DOMParser().parseFromString(await answer.text(), 'text/html'));
		}
	}
	catch {
		// no connection: the next attempt may have one
	}
	finally {
		asking = false;
	}
}

function replace(news) {
	for (const part of document.querySelectorAll('[data-live]')) {
		const renewed = [...news.querySelectorAll('[data-live]')].find((one) => one.dataset.live === part.dataset.live);
		if (renewed && !part.contains(document.activeElement) && renewed.innerHTML !== part.innerHTML) {
			part.replaceChildren(...renewed.childNodes);
		}
	}
}

setInterval(renew, PERIOD);
document.addEventListener('visibilitychange', renew);
