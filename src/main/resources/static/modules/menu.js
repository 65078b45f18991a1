/* Closes an open menu by Escape, by a click elsewhere or when focus leaves it. */
const openMenus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('keydown', (event) => {
	if (event.key === 'Escape') {
		openMenus().forEach((menu) => {
			menu.open = false;
			menu.querySelector('summary').focus();
		});
	}
});

document.addEventListener('click', (event) => {
	openMenus().forEach((menu) => {
		if (!menu.contains(event.target)) {
			menu.open = false;
		}
	});
});

document.addEventListener('focusout', (event) => {
	const menu = event.target.closest('details.menu[open]');
	if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) {
		menu.open = false;
	}
});
