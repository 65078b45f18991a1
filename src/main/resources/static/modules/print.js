/* Shows the buttons that print the page: without script the browser's own menu does. */
document.querySelectorAll('[data-prints]').forEach((button) => {
	button.hidden = false;
	button.addEventListener('click', () => window.print());
});
