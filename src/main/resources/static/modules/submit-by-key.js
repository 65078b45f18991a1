/* Ctrl+Enter (or Command+Enter) in a text sends its form, by the same button as a click. */
document.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('textarea[data-submits]')) {
		event.preventDefault();
		event.target.form.requestSubmit(event.target.form.querySelector('.is-primary, button:not([type="button"])'));
	}
});
