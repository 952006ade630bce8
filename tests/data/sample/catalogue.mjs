/** What the company sells, where and through whom. */

/** Prices in fen a case; `cost` is the share of the list price that the goods cost. */
export const PRODUCTS = [
	['生抽 Soy', 'Sauces', 9600, 0.7],
	['老抽 Dark soy', 'Sauces', 10800, 0.69],
	['米醋 Vinegar', 'Sauces', 7200, 0.68],
	['蚝油 Oyster', 'Sauces', 13200, 0.71],
	['豆瓣酱 Bean', 'Sauces', 11400, 0.7],
	['大米 Rice', 'Grains', 14800, 0.81],
	['面粉 Flour', 'Grains', 11650, 0.8],
	['挂面 Noodles', 'Grains', 8900, 0.75],
	['菜油 Rape oil', 'Oils', 23850, 0.8],
	['花生油 Nut oil', 'Oils', 36900, 0.78],
	['香油 Sesame', 'Oils', 28800, 0.72],
	['绿茶 Tea', 'Drinks', 18600, 0.66],
	['豆奶 Soymilk', 'Drinks', 6450, 0.72],
	['果汁 Juice', 'Drinks', 8250, 0.71],
	['坚果 Nuts', 'Snacks', 26400, 0.69],
	['海苔 Seaweed', 'Snacks', 15300, 0.67],
	['饼干 Biscuit', 'Snacks', 9900, 0.7],
	['水饺 Dumpling', 'Frozen', 12750, 0.74],
	['汤圆 Tangyuan', 'Frozen', 11250, 0.73],
	['牛肉 Beef', 'Frozen', 48600, 0.82],
	['月饼 Mooncake', 'Gifts', 19800, 0.62],
	['礼盒 Gift box', 'Gifts', 29800, 0.64]
].map(([name, category, price, cost]) => ({ name, category, price, cost }));

export const GIFTS = PRODUCTS.filter(({ category }) => category === 'Gifts');
export const STAPLES = PRODUCTS.filter(({ category }) => category !== 'Gifts');

/** Nearly half of the customers sit in one region. */
export const REGIONS = [
	['华东 East', 46],
	['华南 South', 17],
	['华北 North', 14],
	['华中 Central', 10],
	['西南 Southwest', 9],
	['东北 Northeast', 4]
];

export const CITIES = {
	'华东 East': ['杭州', '上海', '宁波', '苏州', '南京', '无锡', '温州', '合肥', '绍兴'],
	'华南 South': ['广州', '深圳', '佛山', '东莞', '厦门', '珠海'],
	'华北 North': ['北京', '天津', '石家庄', '济南', '青岛', '太原'],
	'华中 Central': ['武汉', '长沙', '郑州', '南昌', '宜昌'],
	'西南 Southwest': ['成都', '重庆', '昆明', '贵阳', '绵阳'],
	'东北 Northeast': ['沈阳', '大连', '长春', '哈尔滨']
};

export const STAFF = {
	'华东 East': ['李伟', '王芳', '周敏', '沈洁'],
	'华南 South': ['陈强', '黄丽'],
	'华北 North': ['张磊', '刘静'],
	'华中 Central': ['吴涛', '何娟'],
	'西南 Southwest': ['杨帆'],
	'东北 Northeast': ['赵刚']
};

/** Trades: Chinese word, English word, the channel they buy through. */
export const TRADES = [
	['食品', 'Foods', 'Dealer'],
	['商贸', 'Trading', 'Dealer'],
	['粮油', 'Grain & Oil', 'Dealer'],
	['副食', 'Grocery', 'Dealer'],
	['餐饮', 'Catering', 'Catering'],
	['酒店', 'Hotels', 'Catering'],
	['烘焙', 'Bakery', 'Catering'],
	['便利', 'Convenience', 'Retail'],
	['生鲜', 'Fresh', 'Retail'],
	['电商', 'Online', 'Online']
];
export const CHAINS = [
	['超市', 'Supermarkets', 'KA'],
	['百货', 'Stores', 'KA'],
	['连锁', 'Chain', 'KA']
];
export const OFFICES = [
	['科技', 'Technology', 'Group'],
	['置业', 'Property', 'Group'],
	['重工', 'Industries', 'Group'],
	['传媒', 'Media', 'Group']
];

/** Fee categories that count as channel fees. */
export const FEES = ['进店费', '赞助费', '广告费', '专营费', '上架费'];
