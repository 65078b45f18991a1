/*
 * A form that is on its way is not sent a second time; coming back by history makes it ready again.
 * What is shown in a frame of the same page may be asked for again and again.
 */
document.addEventListener('submit', (event) => {
	const form = event.target;
	const elsewhere = event.submitter?.formTarget || form.target;
	if (form.method !== 'post' || event.defaultPrevented || (elsewhere && elsewhere !== '_self')) {
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
