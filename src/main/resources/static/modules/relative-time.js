/* Keeps "12 minutes ago" true while the page stays open; nothing is announced. */
const drift = Date.parse(document.body.dataset.now ?? '') - Date.now() || 0;

function refresh() {
	document.querySelectorAll('time[data-relative]').forEach((time) => {
		const minutes = Math.floor(Math.abs(Date.now() + drift - Date.parse(time.dateTime)) / 60000);
		if (minutes > 59) {
			time.textContent = time.dataset.relative;
			delete time.dataset.relative;
		}
		else if (minutes > 0) {
			time.textContent = time.textContent.replace(/\d+/, minutes);
		}
	});
}

setInterval(refresh, 30000);
