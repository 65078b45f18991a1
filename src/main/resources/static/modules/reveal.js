/* Shows and hides the password of the field that data-reveals names; hidden again before it is sent. */
document.querySelectorAll('[data-reveals][hidden]').forEach((button) => {
	const field = document.getElementById(button.dataset.reveals);
	const show = button.textContent;
	const reveal = (shown) => {
		field.type = shown ? 'text' : 'password';
		button.textContent = shown ? button.dataset.conceals : show;
	};
	button.addEventListener('click', () => reveal(field.type === 'password'));
	field.form.addEventListener('submit', () => reveal(false));
	button.hidden = false;
});
