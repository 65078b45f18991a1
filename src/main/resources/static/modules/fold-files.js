/* Opens the part of a form that lists its files when some are pasted or dropped into it. */
function open(event, files) {
	const fold = event.target.closest('form')?.querySelector('details[data-files]');
	if (fold && files?.types.includes('Files')) {
		fold.open = true;
	}
}

document.addEventListener('paste', (event) => open(event, event.clipboardData), true);
document.addEventListener('drop', (event) => open(event, event.dataTransfer), true);
