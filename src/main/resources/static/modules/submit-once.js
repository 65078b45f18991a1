/* A form that is on its way is not sent a second time; coming back by history makes it ready again. */
document.addEventListener('submit', (event) => {
	const form = event.target;
	if (form.method !== 'post' || event.defaultPrevented) {
		return;
	}
	if (form.dataset.state === 'sending') {
		event.preventDefault();
		return;
	}
	form.dataset.state = 'sending';
	form.setAttribute('aria-busy', 'true');
});

window.addEventListener('pageshow', () => {
	document.querySelectorAll('form[data-state="sending"]').forEach((form) => {
		delete form.dataset.state;
		form.removeAttribute('aria-busy');
	});
});
