import type { Role } from '#lib/core/kinds.ts';
import { fact, type FailureTexts } from './failure-text.ts';
import { roles } from './roles.zh-TW.ts';

const NOTHING_STORED = '沒有存入任何內容，此前存下的資料沒有改動。';
const STORED_UNCHANGED = '這個瀏覽器裡存下的資料沒有改動。';
const FILE_UNTOUCHED = '檔案本身沒有改動，此前存下的資料也沒有改動。';

export const failures: FailureTexts = {
	'import.empty': () => ({
		happened: '檔案是空的。',
		safe: STORED_UNCHANGED,
		todo: '請重新匯出，並確認裡面有資料。'
	}),
	'import.binary': () => ({
		happened: '這不是文字檔案。',
		safe: FILE_UNTOUCHED,
		todo: '如果是 .rar、.7z 等壓縮檔，請先解壓縮；否則請把表格另存為 CSV 或 .xlsx。然後拖入得到的檔案。'
	}),
	'import.spreadsheet': () => ({
		happened: '這是舊格式的試算表，這裡讀不了。',
		safe: FILE_UNTOUCHED,
		todo: '請在試算表軟體中另存為 .xlsx 或「CSV UTF-8」，再拖入那個檔案；也可以複製儲存格，直接貼上到這裡。'
	}),
	'import.locked': () => ({
		happened: '檔案設有密碼。',
		safe: FILE_UNTOUCHED,
		todo: '請用密碼開啟，取消密碼後另存，再拖入那個檔案。'
	}),
	'import.damaged': () => ({
		happened: '檔案不完整或已損壞，裡面的內容無法完整解開。',
		safe: NOTHING_STORED,
		todo: '請重新下載或匯出。如果別的軟體能開啟，請在那裡另存一份再拖入。'
	}),
	'import.compression': (facts) => ({
		happened: `檔案的壓縮方式${fact(facts, 'method') === '' ? '' : `（${fact(facts, 'method')}）`}這裡讀不了。`,
		safe: FILE_UNTOUCHED,
		todo: '請改用一般的 zip 或 gzip 壓縮，Parquet 請用 Snappy，或者解壓縮後直接拖入表格。'
	}),
	'import.expands': () => ({
		happened: '檔案解壓縮後會膨脹幾百倍，正常的表格不會這樣。',
		safe: NOTHING_STORED,
		todo: '如果確認檔案可信，請自行解壓縮，再拖入其中的表格。'
	}),
	'import.no_table': () => ({
		happened: '檔案裡沒有表格。',
		safe: FILE_UNTOUCHED,
		todo: '請選擇 CSV、Excel、Parquet 或 Arrow 檔案，或裝有這類檔案的 zip、gzip 壓縮檔。'
	}),
	'import.one_column': () => ({
		happened: '檔案裡只有一欄。',
		safe: NOTHING_STORED,
		todo: '如果一個儲存格裡有幾個值，請改用逗號、分號或 Tab 字元分隔後再儲存；否則請多匯出幾欄。'
	}),
	'import.no_header': () => ({
		happened: '沒有找到標題列。',
		safe: NOTHING_STORED,
		todo: '請在第一列寫上各欄的名稱，再拖入一次。'
	}),
	'import.no_rows': () => ({
		happened: '只有標題列，下面沒有資料。',
		safe: NOTHING_STORED,
		todo: '請檢查匯出的時間範圍或篩選條件。'
	}),
	'import.nothing_new': (facts) => ({
		happened: `${file(fact(facts, 'file'))}的每一列都已儲存，或者在這次的另一個檔案中，沒有可新增的列。`,
		safe: STORED_UNCHANGED,
		todo: '請不匯入這個檔案，或者選擇取代原有的資料。'
	}),
	'import.role_missing': (facts) => ({
		happened: `還沒有為這些內容選定欄：${roleNames(fact(facts, 'roles') || fact(facts, 'role'))}。`,
		safe: NOTHING_STORED,
		todo: '請在對應的欄上選擇，或不匯入這個檔案。'
	}),
	'import.no_numbers': (facts) => ({
		happened: `${column(fact(facts, 'column'))}沒有能讀出的金額。`,
		safe: NOTHING_STORED,
		todo: '請換一欄作為金額，或更正它的類型。'
	}),
	'import.no_dates': (facts) => ({
		happened: `${column(fact(facts, 'column'))}沒有能讀出的日期。`,
		safe: NOTHING_STORED,
		todo: '請換一欄作為日期，或更正日、月的順序。'
	}),
	'import.two_currencies': (facts) => ({
		happened: `出現了不同的貨幣：${fact(facts, 'signs', '、') || fact(facts, 'currencies', '、') || '請看金額欄'}。`,
		safe: '沒有相加，因為那樣的合計沒有意義。',
		todo: '請依幣別分別匯出，各建一份筆記。'
	}),
	'import.too_large': () => ({
		happened: '檔案太大，這個瀏覽器放不下。',
		safe: NOTHING_STORED,
		todo: '請匯出較短的時間範圍，或減少欄數。'
	}),
	'import.too_many_columns': () => ({
		happened: '檔案的欄數超出了能讀取的範圍。',
		safe: NOTHING_STORED,
		todo: '請只匯出需要的欄，或換一種分隔符號。'
	}),
	'import.too_many_distinct': (facts) => ({
		happened: `${column(fact(facts, 'column'))}不同的文字太多。`,
		safe: NOTHING_STORED,
		todo: '請把這一欄設為「不匯入」，或匯出較短的時間範圍。'
	}),
	'import.unreadable': () => ({
		happened: '檔案沒能讀到末尾。',
		safe: FILE_UNTOUCHED,
		todo: '請確認選定之後檔案沒有被移動或修改，然後重新選擇。'
	}),
	'import.encoding': () => ({
		happened: '檔案與已知的編碼都不相符。',
		safe: NOTHING_STORED,
		todo: '請手動選擇編碼，或把檔案另存為 UTF-8。'
	}),
	'import.cancelled': () => ({
		happened: '已取消。',
		safe: '沒有留下任何內容。',
		todo: '隨時可以重新開始。'
	}),
	'money.overflow': () => ({
		happened: '合計過大，無法精確到分。',
		safe: `沒有用四捨五入的數字代替。${STORED_UNCHANGED}`,
		todo: '請檢查金額的單位，或縮短時間範圍。'
	}),
	'store.quota': () => ({
		happened: '這個瀏覽器沒有空間存放資料了。',
		safe: NOTHING_STORED,
		todo: '請刪除不再需要的筆記，或清理磁碟空間，然後再試。'
	}),
	'store.blocked': () => ({
		happened: '另一個視窗正佔用著這個瀏覽器的儲存空間。',
		safe: STORED_UNCHANGED,
		todo: '請關閉客層筆記的其他視窗，然後再試。'
	}),
	'store.unavailable': () => ({
		happened: '這個瀏覽器不允許本頁存放資料。',
		safe: '沒有遺失資料：此前也沒有存入。',
		todo: '請離開無痕模式，或允許本站儲存空間資料，再重新載入頁面。'
	}),
	'store.damaged': () => ({
		happened: '存下的資料有一部分損壞了。',
		safe: '沒有用它計算任何數字，其他筆記沒有改動。',
		todo: '請在目錄的「資料」一欄中把它移出筆記，再重新匯入檔案。'
	}),
	'store.newer': () => ({
		happened: '這裡的資料由更新版本的客層筆記存入。',
		safe: '沒有改動它。',
		todo: '請關閉客層筆記的所有視窗，再載入最新版本。'
	}),
	'store.missing': () => ({
		happened: '這份筆記的資料已不在這個瀏覽器裡。',
		safe: '筆記本身、各項設定和文字都還在。',
		todo: '請在目錄的「資料」一欄中把它移出筆記，再重新匯入檔案。'
	}),
	'notebook.no_orders': () => ({
		happened: '這個筆記本裡沒有訂單檔案，客戶檔案裡也沒有銷售額或利潤，無從計算。',
		safe: '其他檔案和設定都已保留。',
		todo: '請新增訂單檔案或帶銷售額的客戶檔案，或復原移出的操作。'
	}),
	'notebook.no_customers': () => ({
		happened: '沒有可以統計的客戶。',
		safe: STORED_UNCHANGED,
		todo: '請選擇更長的分析期，或檢查哪一欄被識別為客戶編號。'
	}),
	'notebook.missing': () => ({
		happened: '這個瀏覽器裡沒有這份筆記。',
		safe: '其他筆記沒有改動。',
		todo: '請在首頁選擇一份。筆記只儲存在建立它的瀏覽器裡。'
	}),
	'notebook.newer': () => ({
		happened: '這份筆記由更新版本的客層筆記建立。',
		safe: '沒有改動它。',
		todo: '請載入最新版本後再開啟。'
	}),
	'notebook.damaged': () => ({
		happened: '這份筆記無法讀取。',
		safe: '已原樣保留，它所用的資料沒有改動。',
		todo: '請用同樣的檔案新建一份筆記。'
	}),
	'notebook.taken': () => ({
		happened: '另一個視窗正在寫這份筆記。',
		safe: '這裡最後的改動沒有寫入；此前存下的都在另一個視窗裡。',
		todo: '如要在這裡繼續，請在本視窗接手。'
	}),
	'notebook.no_file': () => ({
		happened: '這不是筆記檔案。',
		safe: '沒有從中讀取任何內容，瀏覽器裡存著的沒有改動。',
		todo: '請選擇以 .tierbook 結尾的檔案。'
	}),
	'notebook.file_damaged': () => ({
		happened: '這個筆記檔案不完整，或與它自己的說明不符。',
		safe: '沒有存入其中任何內容，瀏覽器裡存著的沒有改動。',
		todo: '請重新取得這個檔案，或改用更早的備份。'
	}),
	'notebook.file_newer': () => ({
		happened: '這個筆記檔案由更新版本的客層筆記寫成。',
		safe: '沒有存入其中任何內容，瀏覽器裡存著的沒有改動。',
		todo: '請載入最新版本，再開啟這個檔案。'
	}),
	'notebook.file_large': () => ({
		happened: '資料太多，一個檔案放不下。',
		safe: '所有內容仍存在這個瀏覽器裡。',
		todo: '請逐份備份筆記，或不帶資料備份。'
	}),
	'snapshot.none': () => ({
		happened: '這個檔案裡沒有憑證，不能作為快照開啟。',
		safe: STORED_UNCHANGED,
		todo: '請向對方索取憑證檔案（.html），或匯出時帶憑證的圖片。圖片經過編輯或通訊軟體轉發，憑證可能已遺失。如果是您自己的資料，請拖到首頁。'
	}),
	'snapshot.report': () => ({
		happened: '這是一份報告，裡面沒有憑證，不能作為快照開啟。',
		safe: STORED_UNCHANGED,
		todo: '請直接在瀏覽器裡閱讀，或向對方索取「整份筆記的憑證」：同樣的報告，可在這裡開啟並比較。'
	}),
	'snapshot.empty': () => ({
		happened: '這個檔案是空的。',
		safe: STORED_UNCHANGED,
		todo: '檔案可能沒有儲存或傳送完整，請讓對方重新傳送。'
	}),
	'snapshot.zip': () => ({
		happened: '這是一個包含多個檔案的壓縮檔。',
		safe: `沒有開啟它。${STORED_UNCHANGED}`,
		todo: '請先解壓縮，再開啟其中的憑證檔案（.html）或圖片。'
	}),
	'snapshot.notebook': () => ({
		happened: '這是帶資料的筆記，不是快照。',
		safe: `沒有開啟它。${STORED_UNCHANGED}`,
		todo: '請把它拖到首頁，就會加入您的筆記。'
	}),
	'snapshot.cut_off': () => ({
		happened: '這份快照不完整：檔案缺少後面的部分。',
		safe: `沒有顯示其中任何內容。${STORED_UNCHANGED}`,
		todo: '請重新下載或複製；仍然如此，請讓對方再傳一次。'
	}),
	'snapshot.damaged': () => ({
		happened: '這個檔案裡的憑證無法讀取：內容中間已損壞。',
		safe: `沒有顯示其中任何內容。${STORED_UNCHANGED}`,
		todo: '請讓對方把客層筆記匯出的原檔案再傳一次。'
	}),
	'snapshot.altered': () => ({
		happened: '這份快照寫出之後被改動過：其中的數字互相矛盾。',
		safe: `內容不可信，沒有顯示。${STORED_UNCHANGED}`,
		todo: '請向製作者索取客層筆記匯出的原檔案。'
	}),
	'snapshot.shown_differs': (facts) => ({
		happened: `這份檔案顯示的內容與其中的資料不符：寫出之後被改動過。第一處不同：原文為「${fact(facts, 'written')}」，現為「${fact(facts, 'shown')}」。`,
		safe: `此頁的內容只根據其中的資料繪製。${STORED_UNCHANGED}`,
		todo: '請勿採信檔案自身顯示的內容。可在下方與自己的資料核對，或向製作者索取客層筆記匯出的原檔案。'
	}),
	'snapshot.later': (facts) => ({
		happened: `這份快照的日期是 ${fact(facts, 'day')}，依這台裝置的時鐘，這一天還沒有到。`,
		safe: `沒有顯示其中任何內容。${STORED_UNCHANGED}`,
		todo: '請檢查這台裝置的日期和時間，改正後重新開啟；如果沒有錯，就是檔案被改動過。'
	}),
	'snapshot.unknown_analysis': (facts) => ({
		happened: `這份快照裡有目前版本不認識的圖表：${fact(facts, 'analysis')}。`,
		safe: `沒有顯示其中任何內容。${STORED_UNCHANGED}`,
		todo: '請載入最新版本的客層筆記後再開啟；如果仍不認識，說明檔案被改動過。'
	}),
	'snapshot.newer': () => ({
		happened: '這個檔案由更新版本的客層筆記寫出。',
		safe: `沒有改動它。${STORED_UNCHANGED}`,
		todo: '請載入最新版本後再開啟。'
	}),
	'snapshot.too_large': () => ({
		happened: '這個檔案比任何憑證檔案都大。',
		safe: `沒有開啟它。${STORED_UNCHANGED}`,
		todo: '請確認選對了檔案。'
	}),
	'snapshot.rest': (facts) => ({
		happened: `從全部客戶的數字中減去這些數字，會顯出不足 ${fact(facts, 'k')} 位客戶，或其中佔絕大部分的一位。`,
		safe: '沒有任何內容離開本頁。',
		todo: '請分享排除更多客戶的部分，或分享全部客戶的圖表。'
	}),
	'snapshot.stretch': (facts) => ({
		happened: `按排名選取的一段客戶，須依目前指標排名、不並用其他條件，且固定分檔每檔至少 ${fact(facts, 'k')} 位客戶，才能送出；這一段與另一份檔案相減，可能顯出更少的客戶。`,
		safe: '沒有任何內容離開本頁。',
		todo:
			facts['to'] === undefined
				? '請分享全部客戶的圖表，或單獨選取一個層級、一個類別或另一段客戶。'
				: `請改選排名 ${fact(facts, 'from')}–${fact(facts, 'to')}% 的客戶，這一段可以送出；或分享全部客戶的圖表。`
	}),
	'snapshot.few': (facts) => ({
		happened: `這些數字背後的客戶不足 ${fact(facts, 'k')} 位，或其中一位佔了絕大部分。`,
		safe: '沒有任何內容離開頁面。',
		todo: '請選擇更長的分析期或更多的客戶，或允許更小的分組。'
	}),
	'worker.lost': () => ({
		happened: '頁面中負責計算的部分停止了。',
		safe: STORED_UNCHANGED,
		todo: '請再試一次。如果又發生，請關閉其他視窗以釋放記憶體。'
	}),
	'worker.unknown': () => ({
		happened: '發生了意料之外的情況，操作沒有完成。',
		safe: STORED_UNCHANGED,
		todo: '請再試一次，或重新載入頁面。'
	}),
	'export.clipboard': () => ({
		happened: '瀏覽器不允許複製。',
		safe: '沒有任何內容離開頁面。',
		todo: '請改為存成檔案。'
	}),
	'export.image': () => ({
		happened: '圖片沒能畫出來。',
		safe: STORED_UNCHANGED,
		todo: '請改存為 SVG，或把視窗縮小一些。'
	})
};

function roleNames(list: string): string {
	return list
		.split(', ')
		.map((role) => (role in roles ? roles[role as Role] : role))
		.join('、');
}

function column(name: string): string {
	return name === '' ? '這一欄裡' : `「${name}」欄裡`;
}

function file(name: string): string {
	return name === '' ? '這個檔案' : `「${name}」`;
}
