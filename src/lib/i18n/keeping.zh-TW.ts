import type { Shape } from '#lib/core/locale.ts';
import type { keeping as en } from './keeping.en.ts';

export const keeping: Shape<typeof en> = {
	late: '尚未儲存：瀏覽器還在寫入',
	stepsLost: '沒有空間存放可復原的步驟，它們只保留到本視窗關閉為止。',
	readOnly: '唯讀',
	refused: '沒有改動：另一個視窗正在寫這份筆記。',
	reading: '另一個視窗正在寫這份筆記，這裡顯示它寫入的內容。',
	blind: (why) => `這裡暫時不能改動：已無法跟進瀏覽器中存下的內容。${why}`,
	load: '重新載入頁面',
	takeOver: '改在這裡寫',
	takingOver: '正在接手',
	gone: '這份筆記已被刪除，您看到的是這裡剩下的內容。',
	restore: '恢復',
	lost: (count) => `這份筆記的 ${count} 個檔案已被刪除。`,
	restoreLost: () => '恢復',
	notThere: '無法恢復：它是在更早的日子刪除的。',
	backup: '備份為檔案',
	backedUp: (file) => `已寫入下載目錄中的「${file}」`,
	openFile: '開啟筆記檔案',
	opening: '正在開啟筆記檔案',
	packing: '正在寫備份',
	opened: (count) => `已從檔案收入 ${count} 份筆記`,
	alreadyHere: '這裡已有這份筆記，與檔案完全相同',
	twins: {
		title: '這裡已有這份筆記',
		one: (title, here, inFile) => `「${title}」：這裡改於 ${here}，檔案中改於 ${inFile}。`,
		hint: '替換後以檔案中的內容為準，這裡此後的改動和可復原的步驟都不再保留。',
		replace: '替換',
		both: '兩份都留',
		neither: '取消'
	},
	storage: {
		open: '儲存空間',
		title: '這個瀏覽器裡存了什麼',
		lead: '所有內容都在這台電腦的這個瀏覽器裡，不在別處。',
		total: '已存',
		free: (free) => `剩餘 ${free}`,
		unknown: '瀏覽器沒有說明還有多少空間。',
		lasting: '保護',
		lasts: '瀏覽器已承諾空間不足時不清除這些內容。',
		mayGo: '空間不足時，瀏覽器可能清除這些內容。',
		ask: '請瀏覽器保留全部',
		asked: '瀏覽器沒有同意。安裝客層筆記或多造訪幾次之後，它往往會同意。',
		backup: '上次備份',
		never: '從未',
		all: '全部備份',
		allHint: '一個檔案，裝下所有筆記和資料，供換瀏覽器或出意外時使用。',
		notebooks: '筆記',
		datasets: '讀入的檔案',
		none: '還沒有存任何內容。',
		rows: (rows) => `${rows} 列`,
		read: (day) => `${day} 讀入`,
		usedBy: (count) => (count === 0 ? '沒有筆記使用' : `${count} 份筆記使用`),
		backedUp: (day) => `${day} 備份`,
		notBackedUp: '未備份',
		save: (title) => `備份「${title}」`,
		remove: (title) => `刪除「${title}」`,
		removed: (title) => `「${title}」已刪除`,
		fingerprint: '資料指紋',
		fingerprintHint: '指紋相同的兩個檔案，資料完全相同。'
	},
	cleared: {
		title: '瀏覽器清除了您的筆記',
		text: '這裡曾存有筆記，現在什麼都沒有了：空間不足或長期未造訪時，瀏覽器會清除網站存下的內容。',
		todo: '如果有備份，請開啟它。',
		understood: '不用，繼續'
	},
	insecure: {
		title: '這裡停用的功能',
		text: '這個網址不是安全網址（https），瀏覽器在這樣的網址上會停用一些功能。其餘一切照常。',
		list: ['離線啟動和安裝', '防止存下的內容被清除', '把圖片複製到剪貼簿']
	},
	offline: {
		ready: '沒有網路也能啟動',
		notReady: '還不能在沒有網路時啟動',
		waiting: '新版本已就緒，關閉客層筆記的所有視窗後啟用。',
		title: '離線使用'
	}
};
