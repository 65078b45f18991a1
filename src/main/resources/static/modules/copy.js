/* Copies the value of data-copy; says so in the button's own label for two seconds. */
document.addEventListener('click', async (event) => {
	const button = event.target.closest('[data-copy]');
	if (!button || !navigator.clipboard) {
		return;
	}
	await navigator.clipboard.writeText(button.dataset.copy);
	const label = button.getAttribute('aria-label');
	button.setAttribute('aria-label', button.dataset.copied ?? label);
	button.dataset.state = 'copied';
	setTimeout(() => {
		button.setAttribute('aria-label', label);
		delete button.dataset.state;
	}, 2000);
});

if (navigator.clipboard) {
	document.querySelectorAll('[data-copy][hidden]').forEach((button) => button.hidden = false);
}
