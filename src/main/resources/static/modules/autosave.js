/* Keeps a form with data-keeps on the server a second after typing stops and when the page is left. Nothing is lost without it: what is sent is held, what is refused comes back. */

const PAUSE = 1000;
const AGAIN = 15000;
/* Browsers let no more than 64 KiB outlive a page. */
const OUTLIVING = 60000;
const TYPED = 'textarea, select, input:is([type="text"], [type="email"], [type="tel"], [type="number"], [type="date"], [type="url"], [type="search"], [type="radio"], [type="checkbox"], :not([type]))';

class Autosave {

	constructor(form) {
		this.form = form;
		this.part = form.querySelector('[data-typed]');
		this.status = form.querySelector('[data-typed-status]');
		this.timer = 0;
		this.changed = false;
		this.running = null;
		form.addEventListener('input', () => this.later());
		form.addEventListener('change', (event) => event.target.type !== 'file' && this.later());
		form.addEventListener('uploads', () => this.later());
		form.addEventListener('submit', (event) => this.submitted(event));
		form.addEventListener('click', (event) => this.clicked(event));
		document.addEventListener('visibilitychange', () => document.hidden && this.leave());
		window.addEventListener('pagehide', () => this.leave());
		if ([...form.querySelectorAll('textarea')].some((field) => field.value !== field.defaultValue)) {
			this.later();
		}
	}

	later(pause = PAUSE) {
		if (this.form.dataset.state === 'sending') {
			return;
		}
		this.changed = true;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.keep(), pause);
	}

	/* Whoever leaves cannot wait for what is on its way. */
	leave() {
		if (this.changed && this.form.dataset.state !== 'sending') {
			clearTimeout(this.timer);
			this.changed = false;
			this.send(true);
		}
	}

	/* One request at a time; what is typed meanwhile is sent after it. */
	async keep() {
		clearTimeout(this.timer);
		if (this.running || !this.changed) {
			return;
		}
		this.changed = false;
		this.running = this.send(false);
		await this.running;
		this.running = null;
		if (this.changed && this.form.dataset.state !== 'sending') {
			this.later(this.failed ? AGAIN : PAUSE);
		}
	}

	async send(leaving) {
		const body = this.content();
		const keepalive = leaving && body.toString().length < OUTLIVING;
		this.failed = false;
		try {
			const answer = await fetch(this.part.dataset.address, { method: 'POST', body, keepalive, headers: { Accept: 'application/json' } });
			const json = (answer.headers.get('Content-Type') ?? '').startsWith('application/json');
			const kept = json ? await answer.json() : {};
			if (answer.ok && json) {
				this.remember(kept);
			}
			else if (kept.message) {
				this.say(kept.message);
			}
			else if (answer.redirected || answer.status === 401 || answer.status === 403) {
				this.say(this.part.dataset.ended);
			}
			else {
				this.fail();
			}
		}
		catch {
			this.fail();
		}
	}

	fail() {
		this.failed = true;
		this.changed = true;
		this.say(this.part.dataset.failed);
	}

	remember(kept) {
		this.form.elements.namedItem('kept').value = kept.id ?? '';
		this.form.elements.namedItem('keptVersion').value = kept.version;
		this.say(kept.said);
	}

	content() {
		const content = new URLSearchParams();
		for (const name of ['_csrf', 'keeps', 'kept', 'keptVersion']) {
			content.append(name, this.form.elements.namedItem(name)?.value ?? '');
		}
		const uploads = [...this.form.querySelectorAll('input[name="uploads"]')];
		const fields = [...this.form.elements].filter((field) => field.name && field.matches(TYPED));
		const written = fields.some((field) => !field.matches('select, [type="radio"], [type="checkbox"]') && field.value.trim());
		if (written || uploads.length > 0) {
			uploads.forEach((upload) => content.append('uploads', upload.value));
			fields.filter((field) => !field.matches('[type="radio"], [type="checkbox"]') || field.checked)
				.forEach((field) => content.append(field.name, field.value));
		}
		return content;
	}

	/* What is being kept is kept first, so that it is not kept once more after it was sent. */
	submitted(event) {
		if (event.defaultPrevented) {
			return;
		}
		clearTimeout(this.timer);
		if (this.running) {
			event.preventDefault();
			const submitter = event.submitter;
			this.changed = false;
			this.running.then(() => setTimeout(() => this.form.requestSubmit(submitter)));
			return;
		}
		this.changed = false;
	}

	/* Discards and takes back without leaving the page. */
	async clicked(event) {
		const button = event.target.closest('[data-typed-removal], [data-typed-restoration]');
		if (!button) {
			return;
		}
		event.preventDefault();
		const offer = button.closest('[data-typed-offer]');
		const content = new URLSearchParams({ _csrf: this.form.elements.namedItem('_csrf')?.value ?? '' });
		const answer = await fetch(button.getAttribute('formaction').replace(/\?.*$/, ''), { method: 'POST', body: content, redirect: 'manual' }).catch(() => null);
		if (!answer || (answer.type !== 'opaqueredirect' && !answer.ok)) {
			this.say(this.part.dataset.failed);
			return;
		}
		[...offer.children].forEach((line) => line.hidden = !line.hidden);
		offer.querySelector(':scope > :not([hidden]) :is(button, a)')?.focus();
	}

	say(text) {
		if (this.status && this.status.textContent !== text) {
			this.status.textContent = text;
		}
	}

}

document.querySelectorAll('form[data-keeps]').forEach((form) => form.querySelector('[data-typed]') && new Autosave(form));
