/* Gives the frame of a mail the height of what it shows, up to a screen; beyond that it scrolls. */
const LEAST = 64;

document.querySelectorAll('iframe[data-fits]').forEach((frame) => {
	const fit = () => {
		const root = frame.contentDocument?.documentElement;
		if (root) {
			frame.style.blockSize = `${LEAST}px`;
			frame.style.blockSize = `${Math.min(root.scrollHeight + 2, window.innerHeight)}px`;
		}
	};
	const watch = () => {
		const body = frame.contentDocument?.body;
		if (body) {
			new ResizeObserver(fit).observe(body);
			fit();
		}
	};
	frame.addEventListener('load', watch);
	watch();
});
