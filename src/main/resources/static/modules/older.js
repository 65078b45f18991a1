/* Puts older messages above those on the page, instead of leading to a page of their own. */
document.addEventListener('click', async (event) => {
	const link = event.target.closest('a[data-older]');
	const thread = document.getElementById('conversation');
	if (!link || !thread || event.ctrlKey || event.metaKey || event.shiftKey) {
		return;
	}
	event.preventDefault();
	link.setAttribute('aria-busy', 'true');
	try {
		const answer = await fetch(link.href);
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const older = page.getElementById('conversation');
		if (!answer.ok || !older) {
			throw new Error();
		}
		const first = thread.firstElementChild;
		const height = document.documentElement.scrollHeight;
		thread.prepend(...older.children);
		window.scrollBy(0, document.documentElement.scrollHeight - height);
		const next = page.querySelector('a[data-older]');
		if (next) {
			link.href = next.href;
		}
		else {
			link.parentElement.remove();
		}
		first.tabIndex = -1;
		first.focus({ preventScroll: true });
	}
	catch {
		location.assign(link.href);
	}
	finally {
		link.removeAttribute('aria-busy');
	}
});
