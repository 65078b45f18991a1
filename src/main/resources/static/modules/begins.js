/* A program of a telephone, and no other site, opened the page with the number that calls: the contact begins without another key; not again on the way back. */
const form = document.querySelector('form[data-begins]');
const [arrival] = performance.getEntriesByType('navigation');

if (arrival?.type !== 'back_forward') {
	form.requestSubmit();
}
