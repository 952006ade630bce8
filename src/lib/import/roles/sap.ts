/** Technical field names with which tables leave an SAP system; only whole headers count. */
import type { Role } from '#lib/core/kinds.ts';

/** Of VBAK, VBAP, VBRK, VBRP, KNA1, BSID and BKPF, the sold-to party before payer and ship-to. */
export const SAP_FIELDS: Partial<Readonly<Record<Role, string>>> = {
	customer: `kunnr, kunag, kundnr, kunrg, kunwe`,
	name: `name1, name org1, kunnr name`,
	orderId: `vbeln, aubel, vbeln va, vbeln vf, belnr, bstnk, xblnr`,
	date: `audat, erdat, fkdat, budat, bldat, vdatu`,
	revenue: `netwr, nettowert, kzwi1, dmbtr, wrbtr`,
	quantity: `kwmeng, fkimg, fklmg, menge, lfimg`,
	unitPrice: `netpr`,
	cost: `wavwr`,
	product: `arktx, maktx, matnr`,
	category: `matkl, spart, prodh`,
	region: `bzirk, regio, land1, ort01`,
	channel: `vtweg`,
	salesperson: `vrtnr, pernr, vkgrp`,
	level: `kdgrp, klabc`,
	industry: `brsch`,
	amount: `dmbtr, wrbtr`,
	dueDate: `faedt, zfbdt, netdt`,
	invoiceDate: `bldat, fkdat, budat`,
	paidDate: `augdt`
};
