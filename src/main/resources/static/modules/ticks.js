/* Shows how long a running timer has been running; nothing is announced. */
const drift = Date.parse(document.body.dataset.now ?? '') - Date.now() || 0;

function tick() {
	document.querySelectorAll('[data-ticks]').forEach((place) => {
		const minutes = Math.max(0, Math.floor((Date.now() + drift - Date.parse(place.dataset.ticks)) / 60000));
		place.title ||= place.textContent;
		place.textContent = minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
	});
}

tick();
setInterval(tick, 10000);
