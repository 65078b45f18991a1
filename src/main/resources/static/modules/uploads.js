/* Sends files while the form is being filled in: picked, dropped anywhere on the form, or pasted. What was sent goes with the form as an id. */

const PASTED = /^image\.(png|jpe?g|gif|webp)$/i;

function fill(text, ...values) {
	return text.replace(/\{(\d)}/g, (mark, index) => values[index]);
}

function size(bytes) {
	if (bytes < 1024) {
		return `${bytes} B`;
	}
	if (bytes < 1024 * 1024) {
		return `${Math.round(bytes / 1024)} KB`;
	}
	const format = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 1 });
	return `${format.format(bytes / 1024 / 1024)} MB`;
}

function carriesFiles(event) {
	return event.dataTransfer?.types.includes('Files') ?? false;
}

class Uploads {

	constructor(field) {
		this.field = field;
		this.texts = field.dataset;
		this.form = field.closest('form');
		this.input = field.querySelector('input[type="file"]');
		this.drop = field.querySelector('.drop');
		this.list = field.querySelector('.uploads');
		this.row = field.querySelector('template');
		this.status = field.querySelector('[data-uploads-status]');
		this.captures = 0;
		this.waiting = false;
		this.submitter = null;
		field.querySelector('[data-uploads-drop]').hidden = false;
		this.list.querySelectorAll(':scope > li').forEach((row) => this.takeOver(row));
		this.listen();
		this.pick();
	}

	listen() {
		this.input.addEventListener('change', () => this.pick());
		this.form.addEventListener('dragover', (event) => this.over(event, carriesFiles(event)));
		this.form.addEventListener('dragleave', (event) => this.over(event, this.form.contains(event.relatedTarget) && carriesFiles(event)));
		this.form.addEventListener('drop', (event) => {
			this.over(event, false);
			if (carriesFiles(event)) {
				event.preventDefault();
				this.add([...event.dataTransfer.files]);
			}
		});
		this.form.addEventListener('paste', (event) => this.paste(event));
		this.form.addEventListener('submit', (event) => this.submit(event));
	}

	/* Empties the input, so that nothing is sent twice. */
	pick() {
		this.add([...this.input.files]);
		this.input.value = '';
	}

	over(event, over) {
		this.drop.toggleAttribute('data-over', over);
		if (over) {
			event.preventDefault();
		}
	}

	/* Cells of a spreadsheet come as text and as a picture of it: the text is what was meant. */
	paste(event) {
		const files = [...(event.clipboardData?.files ?? [])];
		if (files.length > 0 && !event.clipboardData.types.includes('text/plain')) {
			event.preventDefault();
			this.add(files.map((file) => PASTED.test(file.name) ? this.capture(file) : file));
		}
	}

	capture(file) {
		const taken = [...this.list.children].map((row) => row.dataset.name);
		const ending = file.name.slice(file.name.lastIndexOf('.'));
		let name;
		do {
			this.captures++;
			name = fill(this.texts.capture, this.captures) + ending;
		} while (taken.includes(name));
		return new File([file], name, { type: file.type });
	}

	add(files) {
		for (const file of files) {
			const row = this.newRow(file);
			if (this.list.querySelectorAll(':scope > li:not([data-state="refused"])').length > Number(this.texts.most)) {
				this.refuse(row, this.texts.tooMany);
			}
			else if (file.size > Number(this.texts.largest)) {
				this.refuse(row, this.texts.tooLarge);
			}
			else {
				this.send(row, file);
			}
		}
	}

	newRow(file) {
		const row = this.row.content.firstElementChild.cloneNode(true);
		row.dataset.name = file.name;
		row.dataset.state = 'sending';
		row.querySelector('b').textContent = file.name;
		row.querySelector('progress').setAttribute('aria-label', fill(this.texts.progress, file.name));
		row.querySelector('button').setAttribute('aria-label', fill(this.texts.cancel, file.name));
		row.querySelector('button').addEventListener('click', () => this.remove(row));
		this.list.append(row);
		this.list.hidden = false;
		this.progress(row, 0, file.size);
		return row;
	}

	send(row, file) {
		const request = new XMLHttpRequest();
		const content = this.signed();
		content.append('file', file, file.name);
		request.open('POST', this.texts.address);
		request.setRequestHeader('Accept', 'application/json');
		request.responseType = 'text';
		request.upload.addEventListener('progress', (event) => this.progress(row, event.loaded / event.total, file.size));
		request.addEventListener('load', () => this.answered(row, request));
		request.addEventListener('error', () => this.refuse(row, this.texts.failed));
		request.addEventListener('abort', () => this.goOn());
		row.request = request;
		request.send(content);
	}

	/* With the token of the form that the files are for. */
	signed() {
		const content = new FormData();
		const token = this.form.elements.namedItem('_csrf');
		if (token) {
			content.append(token.name, token.value);
		}
		return content;
	}

	progress(row, share, bytes) {
		const percent = Math.round(share * 100);
		row.querySelector('progress').value = percent;
		row.querySelector('.num').textContent = fill(this.texts.sending, `${percent}%`, size(bytes));
	}

	/* Pages instead of an answer are what strangers get: the session has ended. */
	answered(row, request) {
		const json = (request.getResponseHeader('Content-Type') ?? '').startsWith('application/json');
		const answer = json ? JSON.parse(request.response) : {};
		if (request.status === 200 && answer.id) {
			this.keep(row, answer);
		}
		else if (answer.message) {
			this.refuse(row, answer.message);
		}
		else if (request.status === 413) {
			this.refuse(row, this.texts.tooLarge);
		}
		else {
			this.refuse(row, request.status === 400 || request.status >= 500 ? this.texts.failed : this.texts.ended);
		}
	}

	keep(row, file) {
		const id = document.createElement('input');
		id.type = 'hidden';
		id.name = 'uploads';
		id.value = file.id;
		row.prepend(id);
		row.dataset.state = 'sent';
		row.dataset.name = file.name;
		row.querySelector('b').textContent = file.name;
		row.querySelector('.num').textContent = size(file.size);
		this.settle(row);
		if (file.type.match(/^image\/(gif|jpeg|png|webp)$/)) {
			const image = new Image(40, 40);
			image.alt = '';
			image.src = `${this.texts.address}/${file.id}`;
			row.querySelector('.uploads-thumb').replaceChildren(image);
		}
		this.tell();
		this.say(fill(this.texts.sent, file.name));
		this.goOn();
	}

	refuse(row, message) {
		row.dataset.state = 'refused';
		row.querySelector('.num').remove();
		const error = row.querySelector('.field-error');
		error.hidden = false;
		error.querySelector('span').textContent = message;
		this.settle(row);
		this.waiting = false;
		this.say(fill(this.texts.refused, row.dataset.name, message));
	}

	/* What is no longer on its way is removed, not cancelled. */
	settle(row) {
		row.querySelector('progress').remove();
		const button = row.querySelector('button');
		button.setAttribute('aria-label', fill(this.texts.remove, row.dataset.name));
		[...button.children].forEach((icon) => icon.hidden = !icon.hidden);
	}

	/* A row the server wrote removes its file without leaving the page. */
	takeOver(row) {
		const button = row.querySelector('button');
		button.type = 'button';
		button.addEventListener('click', () => this.remove(row));
	}

	remove(row) {
		const id = row.querySelector('input[name="uploads"]')?.value;
		const next = row.nextElementSibling ?? row.previousElementSibling;
		row.remove();
		this.list.hidden = this.list.children.length === 0;
		(next?.querySelector('button') ?? this.input).focus();
		this.tell();
		this.say(fill(this.texts.removed, row.dataset.name));
		row.request?.abort();
		if (id) {
			fetch(`${this.texts.address}/${id}/removal`, { method: 'POST', body: this.signed() }).catch(() => {});
		}
	}

	/* A form sent too early waits for its files, unless one of them is refused meanwhile. */
	submit(event) {
		if (this.list.querySelector(':scope > li[data-state="sending"]') && !event.defaultPrevented) {
			event.preventDefault();
			this.submitter = event.submitter;
			this.waiting = true;
			this.say(this.texts.waiting);
		}
	}

	goOn() {
		if (this.waiting && !this.list.querySelector(':scope > li[data-state="sending"]')) {
			this.waiting = false;
			this.form.requestSubmit(this.submitter);
		}
	}

	/* Forms that keep themselves keep their files too. */
	tell() {
		this.field.dispatchEvent(new Event('uploads', { bubbles: true }));
	}

	/* Heard always; seen while the form waits, which would look like nothing happening. */
	say(text) {
		this.status.textContent = text;
		this.status.classList.toggle('sr', !this.waiting);
	}

}

document.querySelectorAll('[data-uploads]').forEach((field) => new Uploads(field));

/* A file dropped beside a form would open in its place, and what was typed would be lost. */
for (const kind of ['dragover', 'drop']) {
	window.addEventListener(kind, (event) => {
		if (carriesFiles(event) && !event.defaultPrevented) {
			event.preventDefault();
			event.dataTransfer.dropEffect = 'none';
		}
	});
}
