/* Narrows a long list of boxes to those whose label has what was typed; what is checked stays. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

document.querySelectorAll('[data-narrows]').forEach((field) => {
	const boxes = [...field.parentElement.querySelectorAll('.checklist > label')];
	field.hidden = false;
	field.addEventListener('input', () => {
		const wanted = plain(field.value.trim());
		boxes.forEach((box) => box.hidden = !plain(box.textContent).includes(wanted) && !box.querySelector(':checked'));
	});
	field.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') {
			event.preventDefault();
		}
	});
});
