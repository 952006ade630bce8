/**
 * What columns are called in German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish
 * and Danish or Norwegian: a line each, best name first. Only whole headers count: within others
 * these words mean what surrounds them, as in Umsatzsteuer, Vorjahresumsatz and code postal.
 */
import type { Role } from '#lib/core/kinds.ts';

/** Words of a role, by language and rank. */
export function europeanNames(role: Role): readonly (readonly string[])[] {
	return europeanWords(EUROPEAN[role] ?? '');
}

/** The words of each line. */
export function europeanWords(lines: string): readonly (readonly string[])[] {
	return lines
		.split('\n')
		.map((line) => line.split(',').map((word) => word.trim()))
		.filter(([first]) => first !== '');
}

/** A cost in a file of orders or services is one of serving where it says so; a price paid is one of a piece. */
export const EUROPEAN_PIECE_COST = `einkaufspreis, einstandspreis, stückkosten, ek preis, ek
	prix d achat, coût unitaire, prix de revient
	precio de compra, coste unitario, costo unitario
	prezzo di acquisto, costo unitario
	preço de custo, custo unitário
	kostprijs, inkoopprijs
	cena zakupu, koszt jednostkowy
	inköpspris, självkostnadspris
	kostpris, indkøbspris, innkjøpspris`;

const EUROPEAN: Partial<Readonly<Record<Role, string>>> = {
	customer: `kundennummer, kundennr, kunden nr, kd nr, kdnr, kunde nr, kunden id, kundenid, kundencode, debitorennummer, debitorennr, debitoren nr, debitor
		n client, no client, nº client, numéro client, numéro de client, numéro du client, code client, id client, identifiant client, référence client, réf client, compte client
		código cliente, código de cliente, código del cliente, cod cliente, no cliente, n cliente, número cliente, número de cliente, id cliente
		codice cliente, cod cliente, numero cliente, n cliente, id cliente
		código do cliente, código cliente, cód cliente, número do cliente, id do cliente, id cliente
		klantnummer, klantnr, klant nr, klant id, klantcode, debiteurnummer, debiteurnr
		numer klienta, nr klienta, kod klienta, id klienta, numer kontrahenta, kod kontrahenta
		kundnummer, kundnr, kund nr, kund id, kundid
		kundenummer, kundenr, kunde nr, kundeid`,
	name: `kunde, kundenname, kundenbezeichnung, name des kunden, kundenfirma, firma, firmenname
		client, nom du client, nom client, raison sociale, société
		cliente, nombre del cliente, nombre cliente, razón social
		cliente, ragione sociale, nome cliente, denominazione
		cliente, nome do cliente, nome cliente, razão social
		klant, klantnaam, naam klant, bedrijfsnaam
		klient, nazwa klienta, kontrahent, nazwa kontrahenta, nabywca
		kund, kundnamn, företag
		kundenavn, navn`,
	orderId: `auftragsnummer, auftragsnr, auftrags nr, auftrag, bestellnummer, bestellnr, bestell nr, bestellung, belegnummer, belegnr, beleg nr, rechnungsnummer, rechnungsnr, rechnungs nr, vorgangsnummer
		n commande, no commande, nº commande, n de commande, numéro de commande, numéro commande, commande, n facture, no facture, n de facture, numéro de facture
		número de pedido, número pedido, no pedido, n pedido, pedido, número de factura, no factura, n factura, factura
		numero ordine, n ordine, ordine, numero fattura, n fattura, numero documento
		número do pedido, no pedido, n pedido, pedido, número da fatura, nota fiscal
		ordernummer, ordernr, bestelnummer, bestelnr, factuurnummer, factuurnr
		numer zamówienia, nr zamówienia, zamówienie, numer faktury, nr faktury
		ordernummer, ordernr, fakturanummer, fakturanr
		ordrenummer, ordrenr, fakturanummer, fakturanr`,
	date: `bestelldatum, auftragsdatum, kaufdatum, verkaufsdatum, belegdatum, buchungsdatum, datum, rechnungsdatum, lieferdatum
		date de commande, date commande, date de la commande, date de vente, date d achat, date de facture, date facture, date de facturation, date de création
		fecha de pedido, fecha pedido, fecha del pedido, fecha de compra, fecha de venta, fecha venta, fecha, fecha de factura, fecha factura
		data ordine, data dell ordine, data vendita, data acquisto, data, data documento, data fattura
		data do pedido, data pedido, data da compra, data da venda, data, data da fatura, data de emissão
		orderdatum, besteldatum, aankoopdatum, datum, factuurdatum
		data zamówienia, data sprzedaży, data, data wystawienia, data faktury
		orderdatum, beställningsdatum, köpdatum, datum, fakturadatum
		ordredato, ordredatum, købsdato, dato, fakturadato`,
	revenue: `nettoumsatz, umsatz netto, umsatz, umsatzerlöse, umsatzerlös, nettobetrag, betrag netto, netto, nettowert, auftragswert, bestellwert, rechnungsbetrag, gesamtbetrag, gesamtpreis, erlös, erlöse, betrag, summe, bruttoumsatz, umsatz brutto, bruttobetrag, betrag brutto
		chiffre d affaires, ca, ca ht, montant ht, total ht, montant net, montant réglé, montant total, montant, ventes, montant ttc, total ttc
		importe neto, total neto, base imponible, importe, ventas, venta, facturación, importe total, total
		imponibile, importo netto, fatturato, ricavi, vendite, importo, importo totale, totale
		valor líquido, faturamento, faturação, receita, vendas, valor total, valor, total
		netto omzet, omzet, nettobedrag, omzetbedrag, bedrag excl btw, bedrag, totaalbedrag, totaal, verkopen
		kwota netto, wartość netto, przychód, sprzedaż, wartość, kwota, kwota brutto, wartość brutto
		nettobelopp, nettoomsättning, omsättning, försäljning, belopp, summa
		nettobeløb, omsætning, omsetning, salg, beløb, beløp`,
	quantity: `menge, anzahl, stückzahl, stück, stk, absatz, absatzmenge
		quantité, qté, nombre d articles, unités
		cantidad, cant, unidades, uds
		quantità, qtà, pezzi
		quantidade, qtd, qtde, unidades
		aantal, hoeveelheid, stuks
		ilość, sztuki, szt
		antal, kvantitet
		antal, antall, mængde`,
	unitPrice: `einzelpreis, stückpreis, preis pro stück, verkaufspreis, preis
		prix unitaire, pu, pu ht, prix unitaire ht, prix de vente, prix
		precio unitario, precio de venta, precio
		prezzo unitario, prezzo di vendita, prezzo
		preço unitário, preço de venda, preço
		stuksprijs, prijs per stuk, eenheidsprijs, verkoopprijs, prijs
		cena jednostkowa, cena sprzedaży, cena
		styckpris, à pris, enhetspris, pris
		stykpris, enhedspris, enhetspris, pris`,
	cost: `wareneinsatz, herstellkosten, herstellungskosten, selbstkosten, einkaufskosten, warenkosten, kosten
		coût d achat, coût des ventes, coût de revient, coût total, coût, coûts
		coste de ventas, coste total, coste, costes, costo, costo total
		costo del venduto, costo totale, costo, costi
		custo das vendas, custo total, custo, custos
		inkoopwaarde, inkoopkosten, kosten
		koszt własny, koszt sprzedaży, koszt, koszty
		varukostnad, inköpskostnad, kostnad, kostnader
		vareforbrug, omkostning, omkostninger, kostnad`,
	grossProfit: `deckungsbeitrag, db, db 1, db1, db i, rohertrag, rohgewinn, bruttogewinn, gewinn
		marge brute, profit brut, bénéfice brut
		margen bruto, beneficio bruto, utilidad bruta
		margine lordo, utile lordo, margine di contribuzione
		margem bruta, lucro bruto
		brutowinst, brutomarge, winst
		marża, zysk brutto, zysk
		bruttovinst, täckningsbidrag, vinst
		bruttofortjeneste, dækningsbidrag, dekningsbidrag`,
	listPrice: `listenpreis, katalogpreis, bruttopreis
		prix catalogue, prix public
		precio de lista, precio de catálogo
		prezzo di listino
		preço de tabela
		catalogusprijs, adviesprijs
		cena katalogowa
		listpris, katalogpris`,
	discount: `rabatt, rabattbetrag, nachlass, preisnachlass, skonto
		remise, rabais, montant remise
		descuento, importe descuento
		sconto, importo sconto
		desconto, valor do desconto
		korting, kortingsbedrag
		rabat, kwota rabatu
		rabatt, rabattbelopp
		rabat, rabatt`,
	refund: `gutschrift, erstattung, erstattungsbetrag, rückerstattung, retourenwert
		remboursement, montant remboursé, avoir
		reembolso, importe reembolsado, devolución, devoluciones
		rimborso, importo rimborsato, resi
		reembolso, valor reembolsado, devolução
		terugbetaling, terugbetaald bedrag, creditbedrag
		zwrot, kwota zwrotu
		återbetalning, återbetalt belopp
		refusion, tilbagebetaling`,
	product: `artikelbezeichnung, artikelname, artikel, produktname, produkt, ware, artikelnummer, artikelnr, artikel nr
		désignation, libellé article, article, produit, nom du produit, référence article
		nombre del producto, producto, artículo, descripción del producto
		nome prodotto, prodotto, articolo, descrizione articolo, codice articolo
		nome do produto, produto, artigo, descrição do produto
		artikelomschrijving, artikelnaam, artikel, productnaam, artikelnummer
		nazwa produktu, produkt, towar, nazwa towaru
		artikelnamn, artikel, produkt, produktnamn, artikelnummer
		varenavn, vare, produkt, varenummer`,
	category: `warengruppe, artikelgruppe, produktgruppe, produktkategorie, kategorie, sortiment
		catégorie, famille, famille de produits, catégorie de produit, gamme
		categoría, familia, familia de productos
		categoria, categoria prodotto, famiglia
		categoria, categoria do produto, família
		categorie, productgroep, artikelgroep
		kategoria, grupa towarowa
		kategori, produktgrupp, varugrupp
		kategori, varegruppe, produktgruppe`,
	region: `region, bundesland, verkaufsgebiet, gebiet, ort, stadt, land
		région, département, ville, pays
		región, provincia, comunidad autónoma, ciudad, población, país
		regione, provincia, città, paese
		região, estado, cidade, país, distrito
		regio, provincie, plaats, land
		województwo, region, miasto, kraj
		region, län, ort, stad, land
		region, by, land`,
	channel: `vertriebskanal, verkaufskanal, vertriebsweg, kanal, bestellkanal
		canal de vente, canal
		canal de venta, canal
		canale di vendita, canale
		canal de venda, canal
		verkoopkanaal, kanaal
		kanał sprzedaży, kanał
		försäljningskanal, kanal
		salgskanal, kanal`,
	salesperson: `verkäufer, vertriebsmitarbeiter, vertreter, außendienst, aussendienst, kundenbetreuer, betreuer
		commercial, vendeur, nom du commercial, représentant
		vendedor, comercial, agente comercial
		venditore, agente, commerciale
		vendedor, representante
		verkoper, vertegenwoordiger
		handlowiec, sprzedawca, opiekun klienta
		säljare, kundansvarig
		sælger, selger, kundeansvarlig`,
	level: `kundengruppe, kundenklasse, kundensegment, kundentyp, kundenkategorie
		type de client, segment client, catégorie client, segment
		tipo de cliente, segmento
		tipo cliente, segmento
		tipo de cliente, segmento
		klanttype, klantgroep, klantsegment
		typ klienta, segment klienta
		kundgrupp, kundtyp, kundsegment
		kundegruppe, kundetype, kundesegment`,
	industry: `branche
		secteur d activité, secteur
		sector
		settore
		setor
		branche
		branża
		bransch
		branche, bransje`,
	phone: `telefon, telefonnummer
		téléphone
		teléfono
		telefono
		telefone
		telefoon, telefoonnummer
		telefon`,
	address: `adresse, anschrift, lieferadresse, rechnungsadresse, straße, strasse
		adresse, adresse de livraison
		dirección
		indirizzo
		endereço, morada
		adres
		adres
		adress
		adresse`,
	since: `kunde seit, eintrittsdatum
		client depuis
		cliente desde
		cliente dal
		cliente desde
		klant sinds
		klient od
		kund sedan
		kunde siden`,
	costToServe: `servicekosten, betreuungskosten
		coût de service, coût du service
		coste de servicio
		costo di servizio
		custo de atendimento
		servicekosten
		koszt obsługi
		servicekostnad
		serviceomkostninger`,
	orders: `anzahl bestellungen, anzahl aufträge, bestellungen
		nombre de commandes, commandes
		número de pedidos, pedidos
		numero ordini, ordini
		número de pedidos, pedidos
		aantal bestellingen, aantal orders
		liczba zamówień
		antal order, antal ordrar
		antal ordrer`,
	lastOrder: `letzte bestellung, letzter kauf, letztes bestelldatum, datum letzte bestellung
		dernière commande, date dernière commande, date de dernière commande
		último pedido, fecha último pedido
		ultimo ordine, data ultimo ordine
		último pedido, data do último pedido
		laatste bestelling, laatste bestelling datum
		ostatnie zamówienie, data ostatniego zamówienia
		senaste order, senaste köp
		seneste ordre, siste ordre`,
	satisfaction: `zufriedenheit, kundenzufriedenheit, gesamtzufriedenheit
		satisfaction, satisfaction client, note de satisfaction
		satisfacción, satisfacción del cliente
		soddisfazione, soddisfazione cliente
		satisfação, satisfação do cliente
		tevredenheid, klanttevredenheid
		zadowolenie, zadowolenie klienta
		nöjdhet, kundnöjdhet
		tilfredshed, kundetilfredshed, kundetilfredshet`,
	amount: `offener betrag, rechnungsbetrag, forderung, betrag
		montant dû, montant facturé, montant de la facture, solde, montant
		importe pendiente, importe factura, saldo, importe
		importo fattura, saldo, importo
		valor em aberto, valor da fatura, valor
		openstaand bedrag, factuurbedrag, bedrag
		kwota należności, kwota faktury, kwota
		utestående belopp, fakturabelopp, belopp
		udestående beløb, fakturabeløb, beløb`,
	dueDate: `fälligkeitsdatum, fälligkeit, fällig am, fällig
		date d échéance, échéance
		fecha de vencimiento, fecha vencimiento, vencimiento
		data di scadenza, data scadenza, scadenza
		data de vencimento, vencimento
		vervaldatum, vervaldag
		termin płatności, data płatności
		förfallodatum, förfallodag
		forfaldsdato, forfallsdato`,
	invoiceDate: `rechnungsdatum, belegdatum, datum
		date de facture, date facture, date de facturation
		fecha de factura, fecha factura, fecha
		data fattura, data documento, data
		data da fatura, data de emissão, data
		factuurdatum, datum
		data faktury, data wystawienia, data
		fakturadatum, datum
		fakturadato, dato`,
	paidDate: `zahlungsdatum, zahlungseingang, bezahlt am
		date de paiement, date paiement, date de règlement
		fecha de pago, fecha pago
		data di pagamento, data pagamento
		data de pagamento, data do pagamento
		betaaldatum, betaald op
		data zapłaty, data wpłaty
		betaldatum, betalningsdatum
		betalingsdato, betalt dato`,
	paidAmount: `bezahlter betrag, gezahlter betrag, zahlbetrag, zahlung
		montant payé, montant encaissé
		importe pagado, importe cobrado
		importo pagato, importo incassato
		valor pago, valor recebido
		betaald bedrag
		kwota zapłacona
		betalt belopp
		betalt beløb, betalt beløp`
};
