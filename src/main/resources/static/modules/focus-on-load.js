/*
 * Leads the person to what needs them first: the summary of errors. Whoever was quicker
 * than the page and has begun elsewhere stays there.
 */
const first = document.querySelector('[data-focus-on-load]');
const here = document.activeElement;
if (here === document.body || (here?.autofocus && here.value === here.defaultValue)) {
	first?.focus();
}
