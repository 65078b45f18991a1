/* Keeps an open page true: what is marked data-live is renewed in place every half minute from the addresses in data-news, while the page is visible; rows never move by themselves. */
const PERIOD = 30000;
const sources = [...document.querySelectorAll('[data-news]')].map((element) => element.dataset.news);
let asking = false;

async function renew() {
	if (document.hidden || asking) {
		return;
	}
	asking = true;
	try {
		for (const source of sources) {
			const answer = await fetch(source);
			if (answer.ok && !answer.redirected) {
				replace(new DOMParser().parseFromString(await answer.text(), 'text/html'));
			}
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
