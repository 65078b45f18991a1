/* Puts the title and the address of an article where the caret of the reply is; also after typing /artigo. */
const TYPED = '/artigo';

class Inserting {

	constructor(fold) {
		this.fold = fold;
		this.area = fold.closest('form').querySelector('textarea[name="text"]');
		this.words = fold.querySelector('input[type="search"]');
		this.list = fold.querySelector('[data-list]');
		fold.querySelector('[data-plain]').hidden = true;
		fold.querySelector('[data-panel]').hidden = false;
		fold.addEventListener('toggle', () => fold.open && this.begin());
		this.words.addEventListener('input', () => this.later());
		this.words.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
		this.list.addEventListener('click', (event) => this.insert(event.target.closest('[data-insert]')));
		this.area.addEventListener('input', () => this.typed());
	}

	begin() {
		this.words.focus();
		this.load();
	}

	later() {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.load(), 250);
	}

	async load() {
		const asked = this.words.value;
		const response = await fetch(`${this.fold.dataset.inserts}?q=${encodeURIComponent(asked)}`);
		if (!response.ok || asked !== this.words.value) {
			return;
		}
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		const found = page.getElementById('article-choices');
		if (found) {
			found.querySelectorAll('[data-insert]').forEach((button) => button.hidden = false);
			found.querySelectorAll('a').forEach((link) => link.target = '_blank');
			this.list.replaceChildren(...found.children);
		}
	}

	insert(button) {
		if (button) {
			this.area.focus();
			this.area.setRangeText(`${button.dataset.title}: ${button.dataset.insert}`, this.area.selectionStart, this.area.selectionEnd, 'end');
			this.area.dispatchEvent(new Event('input', { bubbles: true }));
			this.fold.open = false;
		}
	}

	typed() {
		const end = this.area.selectionStart;
		if (this.area.value.slice(0, end).endsWith(TYPED)) {
			this.area.setRangeText('', end - TYPED.length, end, 'end');
			this.fold.open = true;
		}
	}

}

document.querySelectorAll('details[data-inserts]').forEach((fold) => new Inserting(fold));
