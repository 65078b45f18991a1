/* Says how many rows are selected; with Shift a click selects all rows in between. */
const text = document.querySelector('[data-picked]');
const form = text.closest('form');
const boxes = [...form.querySelectorAll('.pick input')];
let last = null;

function count() {
	text.textContent = text.dataset.text.replace('{0}', boxes.filter((box) => box.checked).length);
}

form.addEventListener('click', (event) => {
	const box = event.target;
	if (!boxes.includes(box)) {
		return;
	}
	if (event.shiftKey && last !== null) {
		const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((one, other) => one - other);
		boxes.slice(from, to + 1).forEach((each) => each.checked = box.checked);
	}
	last = box;
	count();
});

count();
