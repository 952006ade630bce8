/** What reads a file is compiled by the platform as it first runs: here, before anybody waits for it. */
import { judge, readFile } from '#lib/import/read.ts';

const ROWS = 200;

/** Reads a small table with columns of every kind; nothing of it is kept. */
export async function warm(): Promise<void> {
	const file = new File([table()], 'warm.csv');
	judge(await readFile(file, { id: '', locale: 'en', onProgress: () => {} }));
}

function table(): string {
	const rows = Array.from({ length: ROWS }, (_, i) => {
		const day = String((i % 28) + 1).padStart(2, '0');
		return `SO-${i},C${i % 9},2025-01-${day},"a, b",${i % 5},${i}.50,¥${i},已完成`;
	});
	return `order id,customer,order date,product,quantity,amount,cost,状态\n${rows.join('\n')}\n`;
}
