/* Keeps a form on the server while it is filled in, and shows what follows from each choice: other options, another deadline. Without script a button does the same. */

const PAUSE = 1000;

function fieldsOf(region) {
	return [...region.querySelectorAll('select, fieldset')].filter((field) => field.id);
}

class Cascade {

	constructor(form) {
		this.form = form;
		this.status = form.querySelector('[data-cascade-status]');
		this.changes = 0;
		this.timer = 0;
		this.running = null;
		this.leaving = false;
		this.hideButtons();
		form.addEventListener('change', (event) => this.changed(event.target));
		form.addEventListener('input', (event) => this.typed(event.target));
		form.addEventListener('submit', (event) => this.submitted(event));
		document.addEventListener('visibilitychange', () => {
			if (document.hidden && this.timer && !this.leaving) {
				this.keep(true);
			}
		});
		window.addEventListener('pageshow', () => this.leaving = false);
		this.catchUp();
	}

	/* Whoever chose something before this script was there has chosen it all the same. */
	catchUp() {
		const chosen = [...this.form.elements].some((field) => field.matches('select')
			? field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
			: field.matches('input[type="radio"], input[type="checkbox"]') && field.checked !== field.defaultChecked);
		if (chosen) {
			this.changes++;
			this.keep();
		}
	}

	hideButtons() {
		this.form.querySelectorAll('[data-without-script]').forEach((button) => button.hidden = true);
	}

	changed(field) {
		if (field.matches('select, input[type="radio"], input[type="checkbox"]')) {
			this.changes++;
			this.keep();
		}
		else if (field.type !== 'file') {
			this.typed(field);
		}
	}

	typed(field) {
		if (!field.matches('input[type="text"], input[type="tel"], input[type="date"], textarea')) {
			return;
		}
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.keep(), PAUSE);
	}

	/* One request at a time; a choice made meanwhile is sent after it. */
	async keep(keepalive = false) {
		clearTimeout(this.timer);
		this.timer = 0;
		if (this.leaving) {
			return;
		}
		if (this.running) {
			this.again = true;
			return;
		}
		const changes = this.changes;
		this.running = this.send(keepalive);
		const page = await this.running;
		this.running = null;
		if (page && changes === this.changes && !this.leaving) {
			this.show(page);
		}
		if (this.again) {
			this.again = false;
			await this.keep();
		}
	}

	async send(keepalive) {
		const content = new FormData(this.form);
		content.delete('files');
		content.set('next', 'REFRESH');
		try {
			const answer = await fetch(this.form.action, { method: 'POST', body: new URLSearchParams(content), keepalive });
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
			const form = answer.ok && page.getElementById(this.form.id);
			if (!form) {
				return null;
			}
			this.form.action = form.getAttribute('action');
			history.replaceState(history.state, '', this.form.getAttribute('action').replace(/\/?$/, ''));
			return page;
		}
		catch {
			return null;
		}
	}

	show(page) {
		const focused = document.activeElement;
		const said = document.querySelector('[data-said]')?.textContent;
		const before = fieldsOf(this.form).map((field) => field.id);
		document.querySelectorAll('[data-region]').forEach((region) => {
			const fresh = page.getElementById(region.id);
			if (!fresh) {
				return;
			}
			region.hidden = fresh.hidden;
			const typing = region.dataset.region === 'typed' && region.children.length > 0;
			if (!(typing && fresh.children.length > 0) && fresh.innerHTML !== region.innerHTML) {
				region.replaceChildren(...document.importNode(fresh, true).childNodes);
				region.dataset.region = fresh.dataset.region;
			}
		});
		this.hideButtons();
		this.refocus(focused);
		const added = fieldsOf(this.form).filter((field) => !before.includes(field.id));
		const now = document.querySelector('[data-said]')?.textContent;
		this.say([...added.map((field) => this.nameOf(field)), now !== said ? now : ''].filter(Boolean).join(' '));
	}

	refocus(focused) {
		if (document.contains(focused) || !focused?.name) {
			return;
		}
		const same = [...this.form.elements].find((field) => field.name === focused.name
			&& (field.type !== 'radio' || field.value === focused.value));
		same?.focus();
	}

	nameOf(field) {
		const label = this.form.querySelector(`label[for="${field.id}"]`) ?? field.querySelector('legend');
		return this.form.dataset.newField.replace('{0}', label?.textContent.trim() ?? '');
	}

	say(text) {
		if (text && this.status) {
			this.status.textContent = text;
		}
	}

	/* What is being kept is kept first, so that one request never becomes two. */
	submitted(event) {
		if (event.defaultPrevented) {
			return;
		}
		if (this.running) {
			event.preventDefault();
			const submitter = event.submitter;
			this.again = false;
			this.running.then(() => setTimeout(() => this.form.requestSubmit(submitter)));
			return;
		}
		clearTimeout(this.timer);
		this.timer = 0;
		this.leaving = true;
	}

}

document.querySelectorAll('form[data-cascade]').forEach((form) => new Cascade(form));
