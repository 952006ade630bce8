/** Which statuses of an order say that nothing came of it. */
import { parseBoolean } from '../cells/cells.ts';
import { readHeader } from '../roles/headers.ts';

const WORDS = new Set(
	`交易关闭 已关闭 关闭 订单关闭 已取消 取消 订单取消 订单已取消 交易取消 已退款 已全额退款 全额退款 已撤销 撤销 已撤单
作废 已作废 废弃 无效 无效订单 未付款 待付款 等待买家付款 未支付 待支付 支付失败 付款失败 交易失败 已冲销 已删除 已拒绝 已拒收
cancelled canceled cancel ordercancelled ordercanceled refunded fullyrefunded voided void unpaid awaitingpayment pendingpayment
paymentpending paymentfailed failed declined denied expired abandoned deleted rejected unavailable`.split(
		/\s+/
	)
);

/** Headers of columns that say how far an order has come. */
const STATUS =
	/^(订单|交易|单据|当前|支付|付款|退款|售后|商品|业务)?(状态|状况)$|^(order |payment |financial |transaction |sale |sales |current |line |item )?(status|state)$/;
const FLAG =
	/^(是否|已)(作废|取消|关闭|退款|撤销)$|^(is |was )?(cancelled|canceled|voided|refunded)$/;

export function isStatusHeader(header: string): boolean {
	return STATUS.test(readHeader(header).words);
}

/** A header whose cells are yes where the order was called off. */
export function isCancelledHeader(header: string): boolean {
	return FLAG.test(readHeader(header).words);
}

/** Whether `cell`, under such a header, says that the order came to nothing. */
export function isCancelled(cell: string, flag: boolean): boolean {
	return flag ? parseBoolean(cell.trim()) === true : WORDS.has(readHeader(cell).joined);
}
