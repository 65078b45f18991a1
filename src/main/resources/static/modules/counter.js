/* Tells how much still fits in a field, once most of it is used. */
const FROM = 0.6;

document.querySelectorAll('form[data-counts]').forEach((form) => {
	form.addEventListener('input', (event) => {
		const field = event.target;
		const most = Number(field.getAttribute('maxlength'));
		if (!most || !field.matches('.field > .input')) {
			return;
		}
		let count = field.parentElement.querySelector('[data-count]');
		if (!count) {
			count = document.createElement('p');
			count.className = 'small muted num';
			count.dataset.count = '';
			count.setAttribute('role', 'status');
			field.after(count);
		}
		const left = most - field.value.length;
		count.textContent = left < most * (1 - FROM) ? form.dataset.counts.replace('{0}', left) : '';
	});
});
