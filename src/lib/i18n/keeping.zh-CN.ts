import type { Shape } from '#lib/core/locale.ts';
import type { keeping as en } from './keeping.en.ts';

export const keeping: Shape<typeof en> = {
	late: '尚未保存：浏览器还在写入',
	stepsLost: '没有空间存放可撤销的步骤，它们只保留到本窗口关闭为止。',
	readOnly: '只读',
	refused: '没有改动：另一个窗口正在写这份笔记。',
	reading: '另一个窗口正在写这份笔记，这里显示它写入的内容。',
	blind: (why) => `这里暂时不能改动：已无法跟进浏览器中存下的内容。${why}`,
	load: '重新载入页面',
	takeOver: '改在这里写',
	takingOver: '正在接手',
	gone: '这份笔记已被删除，您看到的是这里剩下的内容。',
	restore: '恢复',
	lost: (count) => `这份笔记的 ${count} 个文件已被删除。`,
	restoreLost: () => '恢复',
	notThere: '无法恢复：它是在更早的日子删除的。',
	backup: '备份为文件',
	backedUp: (file) => `已写入下载目录中的“${file}”`,
	openFile: '打开笔记文件',
	opening: '正在打开笔记文件',
	packing: '正在写备份',
	opened: (count) => `已从文件收入 ${count} 份笔记`,
	alreadyHere: '这里已有这份笔记，与文件完全相同',
	twins: {
		title: '这里已有这份笔记',
		one: (title, here, inFile) => `“${title}”：这里改于 ${here}，文件中改于 ${inFile}。`,
		hint: '替换后以文件中的内容为准，这里此后的改动和可撤销的步骤都不再保留。',
		replace: '替换',
		both: '两份都留',
		neither: '取消'
	},
	storage: {
		open: '存储',
		title: '这个浏览器里存了什么',
		lead: '所有内容都在这台电脑的这个浏览器里，不在别处。',
		total: '已存',
		free: (free) => `剩余 ${free}`,
		unknown: '浏览器没有说明还有多少空间。',
		lasting: '保护',
		lasts: '浏览器已承诺空间不足时不清除这些内容。',
		mayGo: '空间不足时，浏览器可能清除这些内容。',
		ask: '请浏览器保留全部',
		asked: '浏览器没有同意。安装客层笔记或多访问几次之后，它往往会同意。',
		backup: '上次备份',
		never: '从未',
		all: '全部备份',
		allHint: '一个文件，装下所有笔记和数据，供换浏览器或出意外时使用。',
		notebooks: '笔记',
		datasets: '读入的文件',
		none: '还没有存任何内容。',
		rows: (rows) => `${rows} 行`,
		read: (day) => `${day} 读入`,
		usedBy: (count) => (count === 0 ? '没有笔记使用' : `${count} 份笔记使用`),
		backedUp: (day) => `${day} 备份`,
		notBackedUp: '未备份',
		save: (title) => `备份“${title}”`,
		remove: (title) => `删除“${title}”`,
		removed: (title) => `“${title}”已删除`,
		fingerprint: '数据指纹',
		fingerprintHint: '指纹相同的两个文件，数据完全相同。'
	},
	cleared: {
		title: '浏览器清除了您的笔记',
		text: '这里曾存有笔记，现在什么都没有了：空间不足或长期未访问时，浏览器会清除网站存下的内容。',
		todo: '如果有备份，请打开它。',
		understood: '不用，继续'
	},
	insecure: {
		title: '这里停用的功能',
		text: '这个地址不是安全地址（https），浏览器在这样的地址上会停用一些功能。其余一切照常。',
		list: ['离线启动和安装', '防止存下的内容被清除', '把图片复制到剪贴板']
	},
	offline: {
		ready: '没有网络也能启动',
		notReady: '还不能在没有网络时启动',
		waiting: '新版本已就绪，关闭客层笔记的所有窗口后启用。',
		title: '离线使用'
	}
};
