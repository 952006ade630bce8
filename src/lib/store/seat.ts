/**
 * The writer's seat of one notebook: one window sits on it, the others read and follow.
 *
 * Invariants: a window is told that it sits only when the store takes its writes and no other's; and
 * who is asked to get up has written everything before the next one sits down. A window that can't
 * answer any more is not waited for: the store refuses what it may still send.
 */
import { claimNotebook } from './notebooks.ts';
import { nameOf, openLine, type Line, type Notice } from './notices.ts';

export interface Sitter {
	/** This window writes from now on, and has to load what others wrote. */
	sat(): Promise<void>;
	/** This window only reads from now on. */
	stood(): void;
	/** Writes what still rests. */
	flush(): Promise<void>;
}

/** How long a window is waited for that should hand over, or say that it writes. */
export const ANSWER_MS = 1500;
const HERE_MS = 600;

export class Seat {
	/** Who writes, as the store knows it. */
	readonly window = newWindow();
	/** The turn of this window's last claim; 0 before the first. */
	turn = 0;
	readonly #notebook: string;
	readonly #sitter: Sitter;
	readonly #locks: LockManager | null;
	readonly #line: Line;
	#sitting = false;
	#ended = false;
	/** Lets go of the lock that is held. */
	#release: (() => void) | null = null;
	/** Gives up waiting for the lock. */
	#waiting: AbortController | null = null;
	#answered: (() => void) | null = null;

	constructor(
		notebook: string,
		sitter: Sitter,
		locks: LockManager | null = globalThis.navigator?.locks ?? null
	) {
		this.#notebook = notebook;
		this.#sitter = sitter;
		this.#locks = locks;
		this.#line = openLine(notebook, (notice) => void this.#heard(notice));
	}

	/** Whether this window writes. One that does not sits down when the one that does has left. */
	async open(): Promise<boolean> {
		const free = this.#locks ? await this.#lock({ ifAvailable: true }) : !(await this.#anyone());
		if (free) await this.#claim();
		else this.#wait();
		return this.#sitting;
	}

	/** Takes the seat, whoever sits on it. */
	async takeOver(): Promise<void> {
		if (this.#sitting || this.#ended) return;
		await this.#asked({ say: 'yield', from: this.window }, ANSWER_MS);
		await this.#lock({ steal: true });
		this.#waiting?.abort();
		await this.#sit();
	}

	/** The store takes another's writes by now: this window only reads until it takes over again. */
	unseat(): void {
		this.#stand();
	}

	/** Leaves; call it when everything is written. */
	close(): void {
		this.#ended = true;
		this.#waiting?.abort();
		this.#release?.();
		if (this.#sitting) this.#line.tell({ say: 'left' });
		this.#sitting = false;
		this.#line.close();
	}

	async #sit(): Promise<void> {
		await this.#claim();
		await this.#sitter.sat();
	}

	async #claim(): Promise<void> {
		this.turn = await claimNotebook(this.#notebook, this.window);
		this.#sitting = true;
	}

	/** Holds the lock until it is released or stolen; whether it was to be had. */
	async #lock(options: LockOptions): Promise<boolean> {
		const locks = this.#locks;
		if (!locks) return true;
		let release: (() => void) | null = null;
		return new Promise((granted) => {
			const held = locks.request(nameOf(this.#notebook), options, (lock) => {
				if (!lock) return granted(false);
				const holding = new Promise<void>((done) => (this.#release = release = done));
				granted(true);
				return holding;
			});
			held.catch(() => {
				granted(false);
				if (release !== null && this.#release === release) this.#lost();
			});
		});
	}

	/** Another window took the lock. */
	#lost(): void {
		this.#release = null;
		this.#stand();
		this.#wait();
	}

	#stand(): void {
		if (this.#sitting) this.#sitter.stood();
		this.#sitting = false;
	}

	/** Sits down when nobody else does any more. */
	#wait(): void {
		if (!this.#locks || this.#ended) return;
		this.#waiting?.abort();
		this.#waiting = new AbortController();
		const { signal } = this.#waiting;
		void this.#lock({ signal }).then(async (granted) => {
			if (granted && !this.#ended) await this.#sit();
			else if (granted) this.#release?.();
		});
	}

	async #heard(notice: Notice): Promise<void> {
		if (notice.say === 'yield' && this.#sitting) return this.#yield(notice.from);
		if (notice.say === 'who' && this.#sitting)
			return this.#line.tell({ say: 'here', to: notice.from });
		if (notice.say === 'left') return this.#leftBehind();
		if ('to' in notice && notice.to === this.window) this.#answered?.();
	}

	/** Nothing can be changed any more before everything is written. */
	async #yield(to: string): Promise<void> {
		this.#stand();
		await this.#sitter.flush();
		this.#line.tell({ say: 'yielded', to });
	}

	async #leftBehind(): Promise<void> {
		if (this.#locks || this.#sitting || this.#ended) return;
		if (!(await this.#anyone())) await this.#sit();
	}

	#anyone(): Promise<boolean> {
		return this.#asked({ say: 'who', from: this.window }, HERE_MS);
	}

	/** Whether an answer came in time. */
	#asked(notice: Notice, patience: number): Promise<boolean> {
		return new Promise((done) => {
			const timer = setTimeout(() => done(false), patience);
			this.#answered = () => {
				clearTimeout(timer);
				done(true);
			};
			this.#line.tell(notice);
		});
	}
}

function newWindow(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join(
		'-'
	);
}
