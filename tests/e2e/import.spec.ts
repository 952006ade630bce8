/** The sheet between a drop and a notebook: what it shows, what can be changed, and what comes of it. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { workbookBytes } from '../data/workbook.ts';
import { dropFiles, orders, text, type GivenFile } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { confirm, customersCsv, downloaded, openFront, sumOf } from './parts/steps.ts';

const { sheet: said } = en;

test.beforeEach(({ page }) => openFront(page));

test('a file that fails shows its rows, and can be cut otherwise', async ({ page }) => {
	await dropFiles(page, [text('one.csv', 'customer\nanna\nben\ncarl\n')]);
	await expect(sheet(page)).toContainText(en.failures['import.one_column']({}).happened);
	await expect(sheet(page).getByRole('table')).toContainText('anna');
	await expect(menu(page, said.delimiter)).toBeEnabled();
	await expect(menu(page, said.encoding)).toBeEnabled();
});

test('a cut that fails leaves the one before in force', async ({ page }) => {
	await dropFiles(page, [orders()]);
	await expect(page.getByRole('button', { name: said.go })).toBeEnabled();
	await menu(page, said.delimiter).selectOption('|');
	await expect(sheet(page)).toContainText(en.failures['import.one_column']({}).happened);
	await expect(menu(page, said.delimiter)).toHaveValue(',');
	await confirm(page);
	expect(await customersCsv(page)).toHaveLength(3);
});

test('an encoding is chosen by how a line reads in it', async ({ page }) => {
	const gb18030 = Buffer.from('bfcdbba72cc8d5c6da2cbdf0b6ee0a', 'hex');
	const rows = ['bcd7', 'd2d2'].map((name) =>
		Buffer.concat([Buffer.from(name, 'hex'), Buffer.from(',2025-01-05,10.00\n')])
	);
	await dropFiles(page, [{ name: 'chinese.csv', bytes: Buffer.concat([gb18030, ...rows]) }]);
	await expect(menu(page, said.encoding)).toHaveValue('gb18030');
	await sheet(page).getByRole('button', { name: said.otherEncodings }).click();
	await sheet(page).getByRole('radio', { name: /^Big5/ }).check();
	await expect(menu(page, said.encoding)).toHaveValue('big5');
	await expect(sheet(page)).toContainText(said.goBlocked);
	await sheet(page)
		.getByRole('radio', { name: /客户,日期,金额/ })
		.check();
	await confirm(page);
	expect((await customersCsv(page)).map((row) => row[en.columns.key])).toEqual(['乙', '甲']);
});

test('a header is where the reader says it is', async ({ page }) => {
	await dropFiles(page, [orders()]);
	await menu(page, said.headerRow).selectOption({ label: said.headerLine(2) });
	await expect(sheet(page)).toContainText(said.readDone('2'));
	await expect(sheet(page)).toContainText(said.skipped);
	await menu(page, said.headerRow).selectOption({ label: said.headerLine(1) });
	await expect(sheet(page)).toContainText(said.readDone('3'));
	await confirm(page);
});

test('files of one header are read as one, mapped once, and a twin is noticed', async ({
	page
}) => {
	const month = (name: string, ...amounts: number[]): GivenFile =>
		text(
			name,
			[
				'customer,order date,revenue,extra',
				...amounts.map((amount, i) => `C${i},2025-01-05,${amount}.00,7`)
			].join('\n')
		);
	const files = [month('jan.csv', 10, 20), month('feb.csv', 30), month('feb copy.csv', 30)];
	await dropFiles(page, files);
	await expect(sheet(page)).toContainText(said.appended('3'));
	await expect(sheet(page)).toContainText(said.twin('feb.csv'));
	const total = sheet(page).getByRole('row', { name: said.together });
	await expect(total).toContainText('90.00');
	await sheet(page)
		.getByRole('button', { name: `${said.skipFile}: feb copy.csv` })
		.click();
	await expect(total).toContainText('60.00');
	await sheet(page).getByLabel(said.role('extra')).selectOption({ label: en.roles.cost });
	await sheet(page).getByRole('button', { name: 'feb.csv', exact: true }).click();
	await expect(sheet(page).getByLabel(said.role('extra'))).toHaveValue('cost');
	await confirm(page);
	const rows = await customersCsv(page);
	expect(rows).toHaveLength(2);
	expect(sumOf(rows, en.columns.revenue, 2)).toBe(6000n);
	expect(sumOf(rows, en.columns.profit, 2)).toBe(3900n);
});

test('day and month are asked for where both fit', async ({ page }) => {
	const file = text(
		'dates.csv',
		'customer,order date,revenue\nC1,05/01/2025,1\nC2,06/02/2025,2\nC3,07/03/2025,3\n'
	);
	await dropFiles(page, [file]);
	const asked = sheet(page).getByRole('group', {
		name: said.questions.dateOrder.ask('order date')
	});
	await expect(asked).toContainText('5 Jan 2025, 6 Feb 2025, 7 Mar 2025');
	await expect(asked).toContainText('1 May 2025, 2 Jun 2025, 3 Jul 2025');
	await asked.getByRole('radio', { name: said.dateOrders.mdy }).check();
	await expect(sheet(page).getByLabel(said.unit('order date'))).toHaveValue('mdy');
	await expect(sheet(page)).not.toContainText(said.ambiguousDates);
	await confirm(page);
	expect((await customersCsv(page)).map((row) => row[en.columns.lastOrder])).toContain(
		'2025-05-01'
	);
});

test('which amount is the revenue is asked with the sums side by side', async ({ page }) => {
	const file = text(
		'rivals.csv',
		'客户编号,下单日期,买家实际支付金额,总金额\nC1,2025-01-05,90.00,100.00\nC2,2025-01-06,45.00,50.00\n'
	);
	await dropFiles(page, [file]);
	const asked = sheet(page).getByRole('group', { name: said.questions.rival_amounts.ask });
	await expect(asked.getByRole('radio', { name: /买家实际支付金额/ })).toBeChecked();
	await expect(asked).toContainText('135.00');
	await expect(asked).toContainText('+15.00');
	await asked.getByRole('radio', { name: /总金额/ }).check();
	await expect(sheet(page).getByLabel(said.role('总金额'))).toHaveValue('revenue');
	await confirm(page);
	expect(sumOf(await customersCsv(page), en.columns.revenue, 2)).toBe(15_000n);
});

test('every row is accounted for, and those set aside can be saved', async ({ page }) => {
	await dropFiles(page, [orders(['C4,2025-04-05,20.00,2.00,surplus,more'])]);
	await expect(sheet(page)).toContainText(said.account('4', '3'));
	const { text: csv } = await downloaded(
		page,
		sheet(page).getByRole('button', { name: said.saveAside })
	);
	expect(csv).toContain(en.problems.row_long.found);
	expect(csv).toContain('C4,2025-04-05,20.00,2.00,surplus');
});

test('a file dropped or pasted on the open sheet joins the others', async ({ page }) => {
	await dropFiles(page, [orders()]);
	await expect(page.getByRole('button', { name: said.go })).toBeEnabled();
	await dropFiles(page, [text('survey.csv', 'customer,satisfaction\nC1,5\nC2,3\n')]);
	await expect(sheet(page).getByRole('tab')).toHaveCount(2);
	await paste(page, {
		'text/plain': 'customer level\nC1 Gold',
		'text/html': '<table><tr><th>customer<th>level<tr><td>C1<td>Gold<tr><td>C2<td>Silver</table>'
	});
	await expect(sheet(page).getByRole('tab')).toHaveCount(3);
	await confirm(page);
	expect(await customersCsv(page)).toHaveLength(3);
});

test('what is pasted while a choice has the focus joins the files, and no table is told of', async ({
	page
}) => {
	await dropFiles(page, [
		text('rivals.csv', '客户编号,下单日期,买家实际支付金额,总金额\nC1,2025-01-05,90,100\n')
	]);
	const choice = sheet(page).getByRole('radio', { name: /总金额/ });
	await choice.focus();
	await paste(page, { 'text/plain': 'to whom it may concern' });
	await expect(page.getByText(said.noTablePasted)).toBeVisible();
	await expect(sheet(page).getByRole('tab')).toHaveCount(0);
	await paste(page, { 'text/plain': 'customer\tsatisfaction\nC1\t5\nC2\t3' });
	await expect(sheet(page).getByRole('tab')).toHaveCount(2);
	await sheet(page)
		.getByRole('tab', { name: /rivals/ })
		.click();
	await sheet(page).getByRole('button', { name: said.more, exact: true }).click();
	await sheet(page).getByLabel(said.otherDelimiter).focus();
	await paste(page, { 'text/plain': 'customer\tlevel\nC1\tGold\nC2\tSilver' });
	await expect(sheet(page).getByRole('tab')).toHaveCount(2);
});

test('each sheet of a workbook is offered with its rows, to be read instead or as well', async ({
	page
}) => {
	const bytes = workbookBytes({
		sheets: [
			{
				name: 'Sales',
				rows: [
					['customer', 'order date', 'revenue'],
					['C1', '2025-01-05', '10'],
					['C2', '2025-01-06', '20']
				]
			},
			{
				name: 'Votes',
				rows: [
					['customer', 'satisfaction'],
					['C1', '5'],
					['C2', '3'],
					['C3', '4']
				]
			},
			{ name: 'Notes', rows: [['note'], ['as agreed']] }
		]
	});
	await dropFiles(page, [{ name: 'book.xlsx', bytes: Buffer.from(bytes) }]);
	const offered = sheet(page).getByRole('list', { name: said.otherSheets });
	await expect(offered.getByRole('listitem')).toHaveText([
		new RegExp(`Votes\\s+${said.sheetRows('4')}`),
		new RegExp(`Notes\\s+${said.sheetRows('2')}`)
	]);
	await offered.getByRole('button', { name: `${said.readToo}: Votes` }).click();
	await expect(sheet(page).getByRole('tab', { name: /Votes/ })).toContainText(en.kinds.survey.name);
	await expect(offered).not.toContainText('Votes');
	await sheet(page)
		.getByRole('tab', { name: /^book\.xlsx(?! ·)/ })
		.click();
	await offered.getByRole('button', { name: `${said.takeTable}: Notes` }).click();
	await expect(sheet(page)).toContainText(en.failures['import.one_column']({}).happened);
	await offered.getByRole('button', { name: `${said.takeTable}: Sales` }).click();
	await confirm(page);
	expect(await customersCsv(page)).toHaveLength(2);
});

for (const width of [1360, 800, 390])
	test(`of many files each is in reach at ${width} px, and one that needs a word is named`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		const months = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
		const files = months.map((name) =>
			text(
				`a month with a rather long name ${name}.csv`,
				`customer,order date,revenue,extra ${name}\nC1,2025-01-05,1,7\n`
			)
		);
		await dropFiles(page, files);
		await expect(page.getByRole('button', { name: said.go })).toBeEnabled();
		const choose = async (month: string): Promise<void> => {
			const { name = '' } = files[months.indexOf(month)] ?? {};
			if (width > 960) return sheet(page).getByRole('tab', { name: month }).click();
			const options = menu(page, said.files).locator('option', { hasText: name });
			await menu(page, said.files).selectOption(await options.getAttribute('value'));
		};
		await choose('eight');
		await sheet(page).getByLabel(said.role('customer')).selectOption({ label: said.notImported });
		await expect(sheet(page)).toContainText(said.goBlocked);
		await choose('one');
		await expect(sheet(page)).toContainText(said.goBlockedIn);
		await sheet(page)
			.getByRole('button', { name: files.at(-1)?.name ?? '', exact: true })
			.click();
		await expect(sheet(page).getByLabel(said.role('extra eight'))).toBeVisible();
		const wider = await sheet(page).evaluate(
			(dialog) =>
				[dialog, ...dialog.querySelectorAll('[role=tablist], .foot')].filter(
					(part) => part.scrollWidth > part.clientWidth
				).length
		);
		expect(wider).toBe(0);
	});

test('a thousand columns and cells of a megabyte leave the sheet quick', async ({ page }) => {
	const extra = Array.from({ length: 1000 }, (_, i) => `x${i}`);
	const row = (name: string, cell: string) =>
		[name, '2025-01-05', '1.00', cell, ...extra.map(() => '7')].join(',');
	const wide = ['customer,order date,revenue,note', ...extra].join(',');
	const lines = [wide, row('C1', 'n'.repeat(1_000_000)), row('C2', 'n')];
	await dropFiles(page, [text('wide.csv', lines.join('\n'))]);
	await expect(page.getByRole('button', { name: said.go })).toBeEnabled();
	expect(await sheet(page).getByRole('columnheader').count()).toBeLessThan(80);
	const longest = await sheet(page)
		.getByRole('cell')
		.evaluateAll((cells) => Math.max(...cells.map((cell) => cell.textContent?.length ?? 0)));
	expect(longest).toBeLessThan(200);
	const start = Date.now();
	await sheet(page).getByLabel(said.role('x3')).selectOption({ label: en.roles.cost });
	await expect(page.getByRole('button', { name: said.go })).toBeEnabled();
	expect(Date.now() - start).toBeLessThan(5000);
	await sheet(page)
		.getByRole('button', { name: said.moreColumns('944') })
		.click();
	await expect(sheet(page).getByLabel(said.role('x70'))).toBeVisible();
});

for (const width of [1360, 390])
	test(`a sheet with everything on it has nothing serious for axe at ${width} px @once`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const named = (name: string): GivenFile =>
			text(name, '客户,order date,revenue\n甲,05/01/2025,1\n乙,06/02/2025,2\n丙,x,3\n合计,,6\n');
		await dropFiles(page, [named('a.csv'), named('b.csv'), text('broken.csv', '')]);
		await expect(sheet(page)).toContainText(said.appended('2'));
		await sheet(page).getByRole('button', { name: said.more, exact: true }).click();
		await sheet(page).getByRole('button', { name: said.otherEncodings }).click();
		const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
		const serious = violations.filter(
			({ impact }) => impact === 'serious' || impact === 'critical'
		);
		expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)).toEqual(
			[]
		);
		const over = await sheet(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
		expect(over).toBeLessThanOrEqual(0);
	});

function sheet(page: Page): Locator {
	return page.getByRole('dialog');
}

function menu(page: Page, name: string): Locator {
	return sheet(page).getByRole('combobox', { name, exact: true });
}

async function paste(page: Page, content: Record<string, string>): Promise<void> {
	await page.evaluate((content) => {
		const clipboardData = new DataTransfer();
		for (const [type, text] of Object.entries(content)) clipboardData.setData(type, text);
		const target = document.activeElement ?? document.body;
		target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
	}, content);
}
