/* Offers templates after "/" in a reply and people after "@" in a note while one types, and puts the chosen one where the caret is. The page behind data-macros or data-mentions gives the list; keys stay in the text. */
const MOST = 8;

class Picking {

	constructor(area, mark, address) {
		this.area = area;
		this.address = address;
		this.pattern = new RegExp('(?:^|\\s)' + mark + '([^\\n' + mark + ']{0,40})$', 'u');
		this.mark = mark;
		this.list = document.createElement('ul');
		this.list.className = 'picks';
		this.list.setAttribute('role', 'listbox');
		this.list.id = area.id + '-picks';
		this.list.hidden = true;
		area.after(this.list);
		area.setAttribute('aria-controls', this.list.id);
		area.setAttribute('aria-autocomplete', 'list');
		area.addEventListener('input', () => this.look());
		area.addEventListener('keydown', (event) => this.key(event));
		area.addEventListener('blur', () => setTimeout(() => this.close(), 200));
		this.list.addEventListener('mousedown', (event) => event.preventDefault());
		this.list.addEventListener('click', (event) => this.choose(event.target.closest('[role="option"]')));
	}

	async load() {
		this.loading ??= fetch(this.address).then(async (answer) => {
			const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
			return [...page.querySelectorAll('[data-pick]')].map((one) => ({ ...one.dataset }));
		}).catch(() => []);
		return this.loading;
	}

	typed() {
		return this.area.value.slice(0, this.area.selectionStart).match(this.pattern);
	}

	async look() {
		const typed = this.typed();
		if (!typed) {
			this.close();
			return;
		}
		const all = await this.load();
		const words = fold(typed[1]);
		this.show(all.filter((one) => (' ' + fold(one.label)).includes(' ' + words)).slice(0, MOST));
	}

	show(found) {
		this.list.replaceChildren(...found.map((one, place) => {
			const option = document.createElement('li');
			option.setAttribute('role', 'option');
			option.id = this.list.id + '-' + place;
			const label = document.createElement('b');
			label.textContent = one.label;
			const hint = document.createElement('span');
			hint.textContent = one.hint ?? '';
			option.append(label, ' ', hint);
			option.pick = one;
			return option;
		}));
		this.list.hidden = found.length === 0;
		this.point(0);
	}

	point(place) {
		const options = [...this.list.children];
		this.at = options.length ? (place + options.length) % options.length : -1;
		options.forEach((option, index) => option.setAttribute('aria-selected', index === this.at));
		options[this.at]?.scrollIntoView({ block: 'nearest' });
		if (this.at >= 0 && !this.list.hidden) {
			this.area.setAttribute('aria-activedescendant', options[this.at].id);
		}
		else {
			this.area.removeAttribute('aria-activedescendant');
		}
	}

	key(event) {
		if (this.list.hidden || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			this.point(this.at + (event.key === 'ArrowDown' ? 1 : -1));
		}
		else if (event.key === 'Enter' || event.key === 'Tab') {
			event.preventDefault();
			this.choose(this.list.children[this.at]);
		}
		else if (event.key === 'Escape') {
			event.preventDefault();
			event.stopPropagation();
			this.close();
		}
	}

	choose(option) {
		if (!option) {
			return;
		}
		const { insert, href } = option.pick;
		const typed = this.typed();
		const end = this.area.selectionStart;
		const start = typed ? end - typed[1].length - this.mark.length : end;
		this.area.focus();
		this.area.setRangeText(href ? '' : insert + (this.mark === '@' ? ' ' : ''), start, end, 'end');
		this.area.dispatchEvent(new Event('input', { bubbles: true }));
		this.close();
		if (href) {
			location.assign(href);
		}
	}

	/* As if the mark had been typed. */
	async begin() {
		this.area.focus();
		this.show((await this.load()).slice(0, MOST));
	}

	close() {
		this.list.hidden = true;
		this.area.removeAttribute('aria-activedescendant');
	}

}

function fold(text) {
	return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

document.querySelectorAll('textarea[data-mentions]').forEach((area) => new Picking(area, '@', area.dataset.mentions));
document.querySelectorAll('button[data-macros]').forEach((button) => {
	button.hidden = false;
	const picking = new Picking(button.form.elements.namedItem('text'), '/', button.dataset.macros);
	button.addEventListener('click', (event) => {
		event.preventDefault();
		picking.begin();
	});
});
