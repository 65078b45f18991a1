/* A link with data-opens="id" opens that dialog instead of following; without script it leads to a page. */
document.addEventListener('click', (event) => {
	const opener = event.target.closest('[data-opens]');
	const dialog = opener && document.getElementById(opener.dataset.opens);
	if (dialog?.showModal) {
		event.preventDefault();
		dialog.showModal();
		return;
	}
	const closer = event.target.closest('[data-closes]');
	if (closer) {
		event.preventDefault();
		closer.closest('dialog')?.close();
		return;
	}
	if (event.target instanceof HTMLDialogElement && event.target.classList.contains('dialog')) {
		event.target.close();
	}
});
