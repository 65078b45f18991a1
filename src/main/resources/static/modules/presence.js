/* Says every 20 seconds that this page is looked at, at once when one begins to write, and when it is left; colleagues see it beside the ticket and in their lists. */
const PERIOD = 20000;
const QUIET = 8000;
const address = document.querySelector('[data-presence]').dataset.presence;
const token = document.querySelector('input[name="_csrf"]')?.value;
let typing = false;
let typed = 0;

function say(fields) {
	if (token) {
		fetch(address, { method: 'POST', keepalive: true, body: new URLSearchParams({ _csrf: token, ...fields }) }).catch(() => {
			// no connection: the lease ends by itself
		});
	}
}

function stay() {
	if (!document.hidden) {
		typing = Date.now() - typed < QUIET;
		say({ typing });
	}
}

document.addEventListener('input', (event) => {
	if (event.target.matches('textarea')) {
		typed = Date.now();
		if (!typing) {
			stay();
		}
	}
});
document.addEventListener('visibilitychange', () => document.hidden ? say({ left: true }) : stay());
addEventListener('pagehide', () => say({ left: true }));
setInterval(stay, PERIOD);
setInterval(() => {
	if (typing && Date.now() - typed >= QUIET) {
		stay();
	}
}, 2000);
stay();
