/* A conversation as it happens. Lines come by a stream that may be cut anywhere: each has its place, and the page asks for what stands after the last one it has. What one sends carries a mark of its own and is sent again until it is taken. Without this script the page is an ordinary one. */
const ASK = 10000;
const TYPING = 3000;
const FADE = 6000;
const ACK = 400;
const LINK = /\bhttps?:\/\/[^\s<>"]{1,2000}/gi;

class Chat {

	constructor(section) {
		this.section = section;
		this.texts = section.dataset;
		this.address = section.dataset.address;
		this.log = section.querySelector('.chat-log');
		this.list = this.log.querySelector('ol');
		this.form = section.querySelector('[data-chat-form]');
		this.field = this.form?.querySelector('textarea');
		this.typingLine = section.querySelector('[data-chat-typing]');
		this.problem = section.querySelector('[data-chat-problem]');
		this.standingLine = document.querySelector('[data-chat-standing]');
		this.receipts = { sent: section.dataset.receiptSent, delivered: section.dataset.receiptDelivered, read: section.dataset.receiptRead };
		this.places = new Set([...this.list.children].map((li) => Number(li.dataset.position)));
		this.last = Number(section.dataset.last);
		this.delivered = Number(section.dataset.delivered);
		this.read = Number(section.dataset.read);
		this.acked = { delivered: 0, read: Number(section.dataset.ownRead) };
		this.outbox = this.restored();
		this.title = document.title;
		this.unseen = 0;
		section.querySelector('[data-chat-earlier]')?.addEventListener('click', (event) => this.earlier(event));
		this.form?.addEventListener('submit', (event) => this.submit(event));
		this.field?.addEventListener('input', () => this.type());
		this.field?.addEventListener('keydown', (event) => this.key(event));
		this.log.scrollTop = this.log.scrollHeight;
		if (section.dataset.live === 'true') {
			section.querySelector('[data-chat-reload]').hidden = true;
			this.connect();
			setInterval(() => this.ask(), ASK);
			addEventListener('online', () => this.reconnect());
			document.addEventListener('visibilitychange', () => !document.hidden && this.looked());
			this.outbox.forEach((said) => this.send(said));
			this.acknowledge();
		}
	}

	/* the stream */

	connect() {
		this.stream?.close();
		this.stream = new EventSource(`${this.address}/events?after=${this.last}`);
		this.stream.addEventListener('open', () => this.tell(null));
		this.stream.addEventListener('line', (event) => this.take(JSON.parse(event.data)));
		this.stream.addEventListener('standing', (event) => this.stand(JSON.parse(event.data)));
		this.stream.addEventListener('typing', () => this.typed());
		this.stream.addEventListener('error', () => this.tell(this.texts.offline));
		for (const end of ['gone', 'enough']) {
			this.stream.addEventListener(end, () => {
				this.stream.close();
				this.enough = true;
			});
		}
	}

	reconnect() {
		this.enough = false;
		this.connect();
		this.outbox.forEach((said) => this.send(said));
	}

	/* Where there is no stream, the page asks by itself. */
	async ask() {
		if (this.stream.readyState === EventSource.OPEN && !this.enough) {
			return;
		}
		try {
			const answer = await fetch(`${this.address}/lines.json?after=${this.last}`, { headers: { Accept: 'application/json' } });
			if (answer.ok && !answer.redirected) {
				const found = await answer.json();
				found.lines.forEach((line) => this.take(line));
				this.stand(found.standing);
				this.tell(null);
				if (!this.enough && this.stream.readyState === EventSource.CLOSED) {
					this.connect();
				}
			}
		}
		catch {
			// no connection: the next time may have one
		}
	}

	/* lines */

	take(line) {
		if (this.places.has(line.position)) {
			return;
		}
		this.places.add(line.position);
		const near = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
		const waiting = line.own && line.key ? this.list.querySelector(`[data-key="${CSS.escape(line.key)}"]`) : null;
		const item = this.draw(line);
		waiting?.remove();
		this.list.insertBefore(item, this.list.querySelector('[data-key]'));
		this.last = Math.max(this.last, line.position);
		if (line.own && line.key) {
			this.forget(line.key);
		}
		if (near || line.own) {
			this.log.scrollTop = this.log.scrollHeight;
		}
		if (!line.own && line.kind === 'SAID') {
			this.typingLine.textContent = '';
			if (document.hidden) {
				this.unseen++;
				document.title = `(${this.unseen}) ${this.title}`;
			}
		}
		this.acknowledge();
	}

	draw(line) {
		if (line.kind !== 'SAID') {
			const item = this.section.querySelector('template[data-chat-event]').content.firstElementChild.cloneNode(true);
			item.dataset.position = line.position;
			item.querySelector('span').textContent = line.text;
			this.time(item.querySelector('time'), line);
			return item;
		}
		const item = this.blank(line.own ? this.texts.you : line.author, line.initials, line.side === 'TEAM', line.own);
		item.dataset.position = line.position;
		this.write(item.querySelector('.message-text p'), line.text);
		this.time(item.querySelector('time'), line);
		const files = item.querySelector('.files');
		files.hidden = line.files.length === 0;
		line.files.forEach((file) => files.append(this.file(file)));
		if (line.own) {
			this.receipt(item, this.reached(line.position));
		}
		return item;
	}

	blank(author, initials, team, own) {
		const item = this.section.querySelector('template[data-chat-line]').content.firstElementChild.cloneNode(true);
		item.classList.toggle('is-team', team);
		item.classList.toggle('is-own', own);
		const avatar = item.querySelector('.avatar');
		avatar.classList.toggle('is-team', team);
		avatar.textContent = initials;
		item.querySelector('b').textContent = author;
		return item;
	}

	/* Texts are never markup; whole web addresses become links. */
	write(place, text) {
		let from = 0;
		for (const found of text.matchAll(LINK)) {
			place.append(text.slice(from, found.index));
			const link = document.createElement('a');
			link.href = link.textContent = found[0].replace(/[.,;:!?)\]'”’»*_]+$/, '');
			link.rel = 'noopener nofollow';
			place.append(link);
			from = found.index + link.textContent.length;
		}
		place.append(text.slice(from));
	}

	time(place, line) {
		place.dateTime = line.at;
		place.textContent = line.time;
	}

	file(file) {
		const item = this.section.querySelector('template[data-chat-file]').content.firstElementChild.cloneNode(true);
		const link = item.querySelector('a');
		link.href = `${this.address}/files/${file.id}`;
		if (file.image) {
			link.classList.add('is-image');
			const image = document.createElement('img');
			image.src = link.href;
			image.alt = file.name;
			image.loading = 'lazy';
			image.addEventListener('load', () => this.log.scrollTop = this.log.scrollHeight);
			link.prepend(image);
		}
		const [name, size] = link.querySelectorAll('span');
		name.textContent = file.name;
		size.textContent = file.size;
		return item;
	}

	async earlier(event) {
		event.preventDefault();
		const link = event.currentTarget;
		const first = Math.min(...this.places);
		const answer = await fetch(`${this.address}/lines.json?before=${first}`, { headers: { Accept: 'application/json' } }).catch(() => null);
		if (!answer?.ok || answer.redirected) {
			location.href = link.href;
			return;
		}
		const found = await answer.json();
		const height = this.log.scrollHeight;
		const before = this.list.firstElementChild;
		found.lines.filter((line) => !this.places.has(line.position)).forEach((line) => {
			this.places.add(line.position);
			this.list.insertBefore(this.draw(line), before);
		});
		this.log.scrollTop += this.log.scrollHeight - height;
		link.hidden = !found.earlier;
	}

	/* standing, receipts, typing */

	stand(standing) {
		this.delivered = Math.max(this.delivered, standing.delivered);
		this.read = Math.max(this.read, standing.read);
		this.list.querySelectorAll('.is-own[data-position]').forEach((item) => this.receipt(item, this.reached(Number(item.dataset.position))));
		this.texts.partner = standing.partner;
		if (this.standingLine && this.standingLine.textContent !== standing.sentence) {
			this.standingLine.textContent = standing.sentence;
		}
		const ended = standing.state === 'ENDED';
		if (ended && this.form) {
			this.form.hidden = true;
		}
		const holds = { open: !ended, ended, answered: ended && Boolean(standing.agent), free: !ended && !standing.agent };
		document.querySelectorAll('[data-chat-while]').forEach((part) => part.hidden = !holds[part.dataset.chatWhile]);
	}

	reached(position) {
		return position <= this.read ? 'read' : position <= this.delivered ? 'delivered' : 'sent';
	}

	receipt(item, reached) {
		const line = item.querySelector('.chat-receipt');
		if (line.dataset.receipt !== reached) {
			line.dataset.receipt = reached;
			line.hidden = false;
			line.textContent = this.receipts[reached] ?? '';
		}
	}

	looked() {
		this.unseen = 0;
		document.title = this.title;
		this.acknowledge();
	}

	acknowledge() {
		clearTimeout(this.acking);
		this.acking = setTimeout(() => {
			const read = document.hidden ? this.acked.read : this.last;
			if (this.last > this.acked.delivered || read > this.acked.read) {
				this.acked = { delivered: this.last, read };
				this.post('receipt', { delivered: this.last, read });
			}
		}, ACK);
	}

	type() {
		if (this.field.value && !(Date.now() - this.toldTyping < TYPING)) {
			this.toldTyping = Date.now();
			this.post('typing', {});
		}
	}

	typed() {
		this.typingLine.textContent = this.texts.typing.replace('{0}', this.texts.partner);
		clearTimeout(this.fading);
		this.fading = setTimeout(() => this.typingLine.textContent = '', FADE);
	}

	post(what, fields) {
		const body = new URLSearchParams({ _csrf: this.token(), ...fields });
		fetch(`${this.address}/${what}`, { method: 'POST', body }).catch(() => {
			// told again with the next one
		});
	}

	token() {
		return document.querySelector('input[name="_csrf"]')?.value ?? '';
	}

	/* sending */

	key(event) {
		if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.isComposing && matchMedia('(pointer: fine)').matches && !event.defaultPrevented) {
			event.preventDefault();
			this.form.requestSubmit(this.form.querySelector('.is-primary'));
		}
	}

	submit(event) {
		if (event.defaultPrevented || event.submitter?.name === 'removeUpload' || event.submitter?.hasAttribute('formaction') || this.texts.live !== 'true') {
			return;
		}
		event.preventDefault();
		const uploads = [...this.form.querySelectorAll('input[name="uploads"]')];
		const said = { key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, text: this.field.value.trim(), uploads: uploads.map((one) => one.value), names: uploads.map((one) => one.closest('li').dataset.name) };
		if (!said.text && said.uploads.length === 0) {
			this.field.focus();
			return;
		}
		this.outbox.push(said);
		this.store();
		this.field.value = '';
		const list = this.form.querySelector('.uploads');
		if (list) {
			list.replaceChildren();
			list.hidden = true;
			list.closest('details')?.removeAttribute('open');
		}
		this.field.dispatchEvent(new Event('input', { bubbles: true }));
		this.send(said);
		this.field.focus();
	}

	async send(said) {
		if (said.sending) {
			return;
		}
		said.sending = true;
		this.wait(said, this.texts.sending, false);
		const body = new URLSearchParams({ _csrf: this.token(), text: said.text, key: said.key });
		said.uploads.forEach((upload) => body.append('uploads', upload));
		try {
			const answer = await fetch(`${this.address}/lines.json`, { method: 'POST', body, headers: { Accept: 'application/json' } });
			const json = (answer.headers.get('Content-Type') ?? '').startsWith('application/json') ? await answer.json() : {};
			if (answer.ok && json.position) {
				this.forget(said.key);
				if (this.places.has(json.position)) {
					this.list.querySelector(`[data-key="${CSS.escape(said.key)}"]`)?.remove();
				}
				else {
					this.wait(said, this.receipts.sent, false);
				}
			}
			else {
				this.wait(said, json.message ?? this.texts.failed, true);
			}
		}
		catch {
			this.wait(said, this.texts.failed, true);
		}
		said.sending = false;
	}

	/* Words on their way stand at the end until their line comes. */
	wait(said, state, failed) {
		let item = this.list.querySelector(`[data-key="${CSS.escape(said.key)}"]`);
		if (!item) {
			item = this.blank(this.texts.you, '', this.texts.side === 'TEAM', true);
			item.dataset.key = said.key;
			this.write(item.querySelector('.message-text p'), said.text || said.names.join(', '));
			this.list.append(item);
			this.log.scrollTop = this.log.scrollHeight;
		}
		const line = item.querySelector('.chat-receipt');
		line.hidden = false;
		line.textContent = state;
		item.dataset.state = failed ? 'failed' : 'sending';
		if (failed) {
			const again = this.section.querySelector('template[data-chat-retry]').content.firstElementChild.cloneNode(true);
			again.addEventListener('click', () => this.send(said));
			line.append(' ', again);
		}
	}

	/* What was not taken outlives a reload of the page. */

	restored() {
		try {
			return JSON.parse(sessionStorage.getItem(`chat:${this.address}`) ?? '[]');
		}
		catch {
			return [];
		}
	}

	forget(key) {
		this.outbox = this.outbox.filter((said) => said.key !== key);
		this.store();
	}

	store() {
		try {
			if (this.outbox.length > 0) {
				sessionStorage.setItem(`chat:${this.address}`, JSON.stringify(this.outbox.map(({ key, text, uploads, names }) => ({ key, text, uploads, names }))));
			}
			else {
				sessionStorage.removeItem(`chat:${this.address}`);
			}
		}
		catch {
			// no store: a reload loses what was not taken, as any page does
		}
	}

	tell(problem) {
		this.problem.hidden = !problem;
		this.problem.textContent = problem ?? '';
	}

}

document.querySelectorAll('[data-chat]').forEach((section) => new Chat(section));
