import type { Place } from "../../src/api.ts";

type Row = [string, string, string, string | null, string, string, number, number];

const rows: Row[] = [
  ["CGQ", "Changchun", "长春", "Чанчунь", "CN", "city", 43.88, 125.32],
  ["JLC", "Jilin City", "吉林", null, "CN", "city", 43.84, 126.55],
  ["YNJ", "Yanji", "延吉", null, "CN", "city", 42.89, 129.51],
  ["SPG", "Siping", "四平", null, "CN", "city", 43.17, 124.35],
  ["SYU", "Songyuan", "松原", null, "CN", "city", 45.14, 124.83],
  ["HRB", "Harbin", "哈尔滨", "Харбин", "CN", "city", 45.8, 126.53],
  ["MDG", "Mudanjiang", "牡丹江", null, "CN", "city", 44.55, 129.63],
  ["JMU", "Jiamusi", "佳木斯", null, "CN", "city", 46.8, 130.32],
  ["HUC_R", "Hunchun road port", "珲春公路口岸", null, "CN", "border_road", 42.79, 130.55],
  ["HUC_T", "Hunchun railway port", "珲春铁路口岸", null, "CN", "border_rail", 42.87, 130.42],
  ["QHE", "Quanhe", "圈河", null, "CN", "border_road", 42.57, 130.5],
  ["SFH_R", "Suifenhe road port", "绥芬河公路口岸", null, "CN", "border_road", 44.38, 131.17],
  ["SFH_T", "Suifenhe railway port", "绥芬河铁路口岸", null, "CN", "border_rail", 44.4, 131.15],
  ["DNG", "Dongning", "东宁", null, "CN", "border_road", 44.05, 131.2],
  ["FUY", "Fuyuan Mangjita", "抚远莽吉塔港", null, "CN", "river_port", 48.37, 134.29],
  ["KRA", "Kraskino", "克拉斯基诺", "Краскино", "RU", "border_road", 42.71, 130.78],
  ["MAK", "Makhalino/Kamyshovaya", "马哈林诺", "Махалино", "RU", "border_rail", 42.75, 130.7],
  ["PGR", "Pogranichny", "波格拉尼奇内", "Пограничный", "RU", "border_road", 44.41, 131.38],
  ["GRO", "Grodekovo", "格罗杰科沃", "Гродеково", "RU", "border_rail", 44.42, 131.39],
  ["PLT", "Poltavka", "波尔塔夫卡", "Полтавка", "RU", "border_road", 44.03, 131.28],
  ["VVO", "Vladivostok", "符拉迪沃斯托克", "Владивосток", "RU", "seaport", 43.1, 131.9],
  ["ZAR", "Zarubino (Troitsa)", "扎鲁比诺", "Зарубино", "RU", "seaport", 42.63, 131.1],
  ["SLA", "Slavyanka", "斯拉夫扬卡", "Славянка", "RU", "seaport", 42.86, 131.39],
  ["POS", "Posyet", "波谢特", "Посьет", "RU", "seaport", 42.65, 130.8],
  ["VYP", "Vostochny", "东方港", "Восточный", "RU", "seaport", 42.74, 133.07],
  ["NAK", "Nakhodka", "纳霍德卡", "Находка", "RU", "seaport", 42.8, 132.88],
  ["RAJ", "Rajin", "罗津", null, "KP", "seaport", 42.23, 130.29],
  ["SHA", "Shanghai", "上海", "Шанхай", "CN", "seaport", 31.35, 121.6],
  ["NGB", "Ningbo", "宁波", "Нинбо", "CN", "seaport", 29.93, 121.85],
  ["ZHO", "Zhoushan Yongzhou terminal", "舟山甬舟集装箱码头", null, "CN", "seaport", 29.97, 121.98],
  ["JZP", "Jiaxing Zhapu", "嘉兴乍浦", null, "CN", "seaport", 30.6, 121.1],
  ["TAI", "Taicang", "太仓", null, "CN", "seaport", 31.65, 121.2],
  ["TAO", "Qingdao", "青岛", null, "CN", "seaport", 36.0, 120.22],
  ["FOC", "Fuzhou", "福州", null, "CN", "seaport", 25.43, 119.38],
  ["XMN", "Xiamen", "厦门", null, "CN", "seaport", 24.45, 118.05],
  ["NSA", "Guangzhou Nansha", "南沙", null, "CN", "seaport", 22.65, 113.68],
  ["HUP", "Huangpu", "黄埔", null, "CN", "seaport", 23.08, 113.43],
  ["YTN", "Shenzhen Yantian", "盐田", null, "CN", "seaport", 22.57, 114.27],
  ["SHK", "Shenzhen Shekou", "蛇口", null, "CN", "seaport", 22.47, 113.9],
  ["ZHA", "Zhanjiang", "湛江", null, "CN", "seaport", 21.18, 110.42],
  ["QZH", "Quanzhou", "泉州", null, "CN", "seaport", 24.8, 118.7],
  ["STG", "Shantou", "汕头", null, "CN", "seaport", 23.35, 116.75],
  ["YPG", "Yangpu", "洋浦", null, "CN", "seaport", 19.73, 109.2],
  ["DLC", "Dalian", "大连", "Далянь", "CN", "seaport", 38.95, 121.88],
  ["YIK", "Yingkou (Bayuquan)", "营口", null, "CN", "seaport", 40.3, 122.08],
  ["JNZ", "Jinzhou", "锦州", null, "CN", "seaport", 40.8, 121.07],
  ["HUC", "Hunchun", "珲春", "Хуньчунь", "CN", "city", 42.87, 130.37],
];

const ZONES: Record<string, string> = { CN: "Asia/Shanghai", RU: "Asia/Vladivostok", KP: "Asia/Pyongyang" };

export const places: Place[] = rows.map(([id, nameEn, nameZh, nameRu, country, kind, lat, lon]) => ({
  id,
  nameEn,
  nameZh,
  nameRu,
  country,
  subdivision: country === "CN" ? "CN-22" : country,
  kind,
  lat,
  lon,
  zone: ZONES[country]!,
  origin: country === "CN" && (kind === "city" || kind === "seaport"),
  destination: country === "CN" && (kind === "city" || kind === "seaport"),
}));

export function placeAt(id: string): Place {
  return places.find((place) => place.id === id)!;
}
