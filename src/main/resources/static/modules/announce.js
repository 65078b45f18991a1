/* A live region is heard only when it changes: puts the flash into it after the page has loaded. */
document.querySelectorAll('[data-announce]').forEach((region) => {
	const text = region.textContent;
	region.textContent = '';
	setTimeout(() => region.textContent = text, 100);
});
