/* Keeps an open page true: what is marked data-live is renewed in place from the addresses in data-news, at once when a topic of data-topics has changed and now and then without; rows never move by themselves. Only the page one looks at is connected. */
const UNHEARD = 30000;
const HEARD = 90000;
const GATHER = 400;
const sources = [...document.querySelectorAll('[data-news]')].map((element) => ({
	address: element.dataset.news,
	topics: (element.dataset.topics ?? '').split(' ').filter(Boolean),
	wanted: false,
}));
const topics = [...new Set(sources.flatMap((source) => source.topics))];
let stream = null;
let enough = false;
let asking = false;
let gathering = 0;
let asked = Date.now();

async function renew() {
	if (document.hidden || asking) {
		return;
	}
	asking = true;
	try {
		for (const source of sources.filter((one) => one.wanted)) {
			source.wanted = false;
			const answer = await fetch(source.address);
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
		asked = Date.now();
	}
	if (sources.some((one) => one.wanted)) {
		soon();
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

function want(changed) {
	sources.filter((one) => !changed || one.topics.some((topic) => changed.includes(topic))).forEach((one) => one.wanted = true);
}

/* Several changes at once are one question, and not every page asks at the same moment. */
function soon() {
	clearTimeout(gathering);
	gathering = setTimeout(renew, GATHER + Math.random() * GATHER);
}

function connect() {
	if (document.hidden || enough || topics.length === 0 || (stream && stream.readyState !== EventSource.CLOSED)) {
		return;
	}
	stream = new EventSource('/live?' + topics.map((topic) => 'topic=' + encodeURIComponent(topic)).join('&'));
	let lost = false;
	stream.addEventListener('open', () => {
		if (lost) {
			want();
			soon();
		}
	});
	stream.addEventListener('error', () => lost = true);
	stream.addEventListener('enough', () => {
		enough = true;
		disconnect();
	});
	stream.addEventListener('changed', (event) => {
		want(event.data.split(' '));
		soon();
	});
}

function disconnect() {
	stream?.close();
	stream = null;
}

setInterval(() => {
	connect();
	if (Date.now() - asked >= (stream?.readyState === EventSource.OPEN ? HEARD : UNHEARD)) {
		want();
		renew();
	}
}, 10000);
document.addEventListener('visibilitychange', () => {
	if (document.hidden) {
		disconnect();
	}
	else {
		connect();
		want();
		renew();
	}
});
addEventListener('pagehide', disconnect);
connect();
