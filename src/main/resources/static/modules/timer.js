/* Shows how long something has been running, by the second; nothing is announced. */
const drift = Date.parse(document.body.dataset.now ?? '') - Date.now() || 0;

function tick() {
	document.querySelectorAll('[data-timer]').forEach((place) => {
		const seconds = Math.max(0, Math.floor((Date.now() + drift - Date.parse(place.dataset.timer)) / 1000));
		const two = (number) => String(number).padStart(2, '0');
		const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
		place.textContent = seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
	});
}

tick();
setInterval(tick, 1000);
