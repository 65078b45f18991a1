/* While the subject of a request is typed, shows what may answer it below the field: a calm panel for each address in data-suggests, silent when nothing fits. Articles open in a dialog, so that the form stays. */

const PAUSE = 300;
const LETTERS = 3;

class Suggestions {

	constructor(input) {
		this.id = input.id;
		this.form = input.form;
		this.addresses = input.dataset.suggests.split(' ').filter(Boolean);
		this.timer = 0;
		this.asked = '';
		this.running = null;
		this.place = document.createElement('div');
		this.place.className = 'stack tight';
		this.status = document.createElement('p');
		this.status.className = 'sr';
		this.status.setAttribute('role', 'status');
		(input.closest('[data-region]') ?? input.closest('.field')).after(this.place, this.status);
		this.form?.addEventListener('input', (event) => {
			if (event.target.id === this.id || ['product', 'module'].includes(event.target.name)) {
				this.later();
			}
		});
		this.place.addEventListener('click', (event) => this.open(event));
		this.later();
	}

	later() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.ask(), PAUSE);
	}

	/* What was asked before and is not answered yet is of no use any more. */
	async ask() {
		const query = this.query();
		if (query === this.asked) {
			return;
		}
		this.asked = query;
		this.running?.abort();
		if (!query) {
			this.show([]);
			return;
		}
		this.running = new AbortController();
		try {
			const { signal } = this.running;
			const answers = await Promise.all(this.addresses.map((address) => fetch(`${address}?${query}`, { signal })));
			const texts = await Promise.all(answers.map((answer) => answer.ok && !answer.redirected ? answer.text() : ''));
			this.show(texts.map((text) => new DOMParser().parseFromString(text, 'text/html').querySelector('[data-suggestions]')).filter(Boolean));
		}
		catch {
			// overtaken, or no connection: the next letters may have one
		}
	}

	query() {
		const words = document.getElementById(this.id)?.value.trim() ?? '';
		if (words.length < LETTERS) {
			return '';
		}
		const query = new URLSearchParams({ q: words });
		for (const name of ['product', 'module']) {
			const value = this.form?.elements[name]?.value;
			if (/^[1-9]\d*$/.test(value ?? '')) {
				query.set(name, value);
			}
		}
		const draft = /\/tickets\/drafts\/(\d+)/.exec(this.form?.getAttribute('action') ?? '');
		if (draft) {
			query.set('draft', draft[1]);
		}
		return query.toString();
	}

	show(panels) {
		this.place.replaceChildren(...panels.map((panel) => document.importNode(panel, true)));
		const said = panels.map((panel) => panel.querySelector('[data-suggestions-status]')?.textContent.trim()).filter(Boolean).join('. ');
		if (this.status.textContent !== said) {
			this.status.textContent = said;
		}
	}

	async open(event) {
		const link = event.target.closest('a[data-suggestion]');
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !HTMLDialogElement.prototype.showModal) {
			return;
		}
		event.preventDefault();
		const article = await this.read(link.href);
		if (!article) {
			window.open(link.href, '_blank', 'noopener');
			return;
		}
		this.dialog(link, article);
	}

	async read(address) {
		try {
			const answer = await fetch(address);
			const main = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main article');
			if (!main) {
				return null;
			}
			main.querySelectorAll('form, nav, aside, .back, [data-not-in-dialog]').forEach((part) => part.remove());
			main.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
			main.querySelectorAll('a').forEach((part) => part.target = '_blank');
			return main;
		}
		catch {
			return null;
		}
	}

	dialog(link, article) {
		const panel = link.closest('[data-suggestions]');
		const dialog = document.createElement('dialog');
		dialog.className = 'dialog is-reading';
		const body = document.createElement('div');
		body.className = 'dialog-body';
		body.lang = link.lang;
		body.append(...document.importNode(article, true).childNodes);
		const foot = document.createElement('div');
		foot.className = 'dialog-foot';
		const tab = document.createElement('a');
		tab.className = 'btn is-quiet';
		tab.href = link.href;
		tab.target = '_blank';
		tab.rel = 'noopener';
		tab.textContent = panel.dataset.tab;
		const close = document.createElement('button');
		close.className = 'btn';
		close.type = 'button';
		close.textContent = panel.dataset.close;
		close.addEventListener('click', () => dialog.close());
		foot.append(tab, close);
		dialog.append(body, foot);
		dialog.setAttribute('aria-label', link.firstChild.textContent.trim());
		dialog.addEventListener('click', (event) => {
			if (event.target === dialog) {
				dialog.close();
			}
		});
		dialog.addEventListener('close', () => dialog.remove());
		document.body.append(dialog);
		dialog.showModal();
	}

}

document.querySelectorAll('[data-suggests]').forEach((input) => new Suggestions(input));
