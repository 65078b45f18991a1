/* Lets fields be dragged to their place; the buttons beside each do the same. */
const form = document.querySelector('[data-sortable]');
let dragged = null;

function drop(list, before) {
	const place = before ? [...list.querySelectorAll(':scope > [data-field]')].filter((row) => row !== dragged).indexOf(before) + 1 : 1000;
	form.action = form.dataset.sortable.replace('{code}', dragged.dataset.field);
	form.elements.step.value = list.dataset.step;
	form.elements.place.value = place;
	form.requestSubmit();
}

document.querySelectorAll('[data-field]').forEach((row) => {
	row.draggable = true;
	row.addEventListener('dragstart', (event) => {
		dragged = row;
		row.dataset.dragged = '';
		event.dataTransfer.effectAllowed = 'move';
		event.dataTransfer.setData('text/plain', row.dataset.field);
	});
	row.addEventListener('dragend', () => {
		delete row.dataset.dragged;
		dragged = null;
	});
});

document.querySelectorAll('[data-step]').forEach((list) => {
	const over = (event) => event.target.closest('[data-field]');
	list.addEventListener('dragover', (event) => {
		if (dragged) {
			event.preventDefault();
			list.querySelectorAll('[data-over]').forEach((row) => delete row.dataset.over);
			const row = over(event);
			if (row && row !== dragged) {
				row.dataset.over = '';
			}
		}
	});
	list.addEventListener('dragleave', () => list.querySelectorAll('[data-over]').forEach((row) => delete row.dataset.over));
	list.addEventListener('drop', (event) => {
		if (dragged && over(event) !== dragged) {
			event.preventDefault();
			drop(list, over(event));
		}
	});
});
