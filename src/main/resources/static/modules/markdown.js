/* The editor of articles: buttons and keys that write Markdown at the caret, images pasted, dropped or chosen, and a preview without leaving the page. */

const IMAGE = /^image\/(png|jpeg|gif|webp)$/;

function fill(text, ...values) {
	return text.replace(/\{(\d)}/g, (mark, index) => values[index]);
}

class Editor {

	constructor(form) {
		this.form = form;
		this.texts = form.dataset;
		this.area = form.querySelector('textarea[name="body"]');
		this.input = form.querySelector('input[type="file"]');
		this.status = form.querySelector('[data-status]');
		this.captures = 0;
		form.querySelector('[data-tools]').hidden = false;
		form.querySelector('[data-plain]').hidden = true;
		this.listen();
	}

	listen() {
		this.form.querySelectorAll('[data-wrap]').forEach((button) => button.addEventListener('click', () => this.wrap(button.dataset.wrap)));
		this.form.querySelectorAll('[data-line]').forEach((button) => button.addEventListener('click', () => this.begin(button.dataset.line)));
		this.link = this.form.querySelector('[data-link]');
		this.link.addEventListener('click', () => this.addLink());
		this.form.querySelector('[data-code]').addEventListener('click', () => this.addCode());
		this.form.querySelector('[data-image]').addEventListener('click', () => this.input.click());
		this.area.addEventListener('keydown', (event) => this.key(event));
		this.input.addEventListener('change', () => this.pick());
		this.form.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
		this.form.addEventListener('drop', (event) => this.drop(event));
		this.area.addEventListener('paste', (event) => this.paste(event));
		this.form.querySelector('[data-preview]').addEventListener('click', (event) => this.preview(event));
	}

	key(event) {
		if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) {
			return;
		}
		if (event.key === 'b') {
			event.preventDefault();
			this.wrap('**');
		}
		else if (event.key === 'k') {
			event.preventDefault();
			this.addLink();
		}
	}

	selected() {
		return this.area.value.slice(this.area.selectionStart, this.area.selectionEnd);
	}

	/* As if typed, so that the browser's undo takes it back. */
	write(text, from, to) {
		const start = this.area.selectionStart;
		this.area.focus();
		if (!document.execCommand('insertText', false, text)) {
			this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, 'end');
		}
		if (from !== undefined) {
			this.area.setSelectionRange(start + from, start + to);
		}
	}

	wrap(mark) {
		const text = this.selected();
		this.write(mark + text + mark, mark.length, mark.length + text.length);
	}

	/* Whole lines get the mark at their beginning. */
	begin(mark) {
		const value = this.area.value;
		const from = value.lastIndexOf('\n', this.area.selectionStart - 1) + 1;
		const to = this.area.selectionEnd;
		this.area.setSelectionRange(from, to);
		this.write(value.slice(from, to).split('\n').map((line) => mark + line).join('\n'));
	}

	addLink() {
		const words = this.selected() || this.link.dataset.words;
		this.write(`[${words}](https://)`, words.length + 3, words.length + 11);
	}

	addCode() {
		const text = this.selected();
		if (text.includes('\n')) {
			this.write('```\n' + text.replace(/\n$/, '') + '\n```\n');
		}
		else {
			this.wrap('`');
		}
	}

	pick() {
		const files = [...this.input.files];
		this.input.value = '';
		this.take(files);
	}

	drop(event) {
		if (event.dataTransfer?.types.includes('Files')) {
			event.preventDefault();
			this.take([...event.dataTransfer.files]);
		}
	}

	paste(event) {
		const files = [...(event.clipboardData?.files ?? [])];
		if (files.length > 0 && !event.clipboardData.types.includes('text/plain')) {
			event.preventDefault();
			this.take(files);
		}
	}

	take(files) {
		for (const file of files) {
			if (!IMAGE.test(file.type)) {
				this.say(this.texts.imagesOnly);
			}
			else if (file.size > Number(this.texts.largest)) {
				this.say(this.texts.tooLarge);
			}
			else {
				this.send(file);
			}
		}
	}

	name(file) {
		if (!/^image\.\w+$/i.test(file.name)) {
			return file.name;
		}
		this.captures++;
		return fill(this.texts.capture, this.captures) + file.name.slice(file.name.lastIndexOf('.'));
	}

	async send(file) {
		const name = this.name(file);
		this.say(fill(this.texts.sending, name));
		const content = new FormData();
		content.append('_csrf', this.form.elements.namedItem('_csrf').value);
		content.append('file', file, name);
		try {
			const response = await fetch(this.texts.address, { method: 'POST', body: content, headers: { Accept: 'application/json' } });
			const answer = response.headers.get('Content-Type')?.startsWith('application/json') ? await response.json() : {};
			if (response.ok && answer.id) {
				this.write(`![${answer.name.replace(/[[\]\\]/g, ' ')}](anexo:${answer.id})\n`);
				this.say(fill(this.texts.sent, answer.name));
			}
			else {
				this.say(answer.message ?? this.texts.failed);
			}
		}
		catch {
			this.say(this.texts.failed);
		}
	}

	say(text) {
		this.status.textContent = text;
	}

	/* The same answer that a page without script gets; only its preview is taken. */
	async preview(event) {
		event.preventDefault();
		const content = new FormData(this.form);
		content.delete('files');
		content.set('next', 'PREVIEW');
		try {
			const response = await fetch(this.form.action, { method: 'POST', body: content });
			const page = new DOMParser().parseFromString(await response.text(), 'text/html');
			const fresh = page.getElementById('preview');
			if (!response.ok || !fresh) {
				throw new Error('no preview');
			}
			document.getElementById('preview').replaceWith(document.adoptNode(fresh));
			fresh.focus();
		}
		catch {
			this.say(this.texts.failed);
		}
	}

}

document.querySelectorAll('form[data-markdown]').forEach((form) => new Editor(form));
