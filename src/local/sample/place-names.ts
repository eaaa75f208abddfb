// Invented names: flowers, birds, mornings and rivers, as Vietnamese schools like them, and never a person's.
// Provinces are those which the Ministry's plan itself lists; districts are invented, except none.

// prettier-ignore
export const NURSERY_NAMES = [
  'Hướng Dương', 'Sơn Ca', 'Họa Mi', 'Hoa Hồng Nhỏ', 'Vành Khuyên', 'Tuổi Ngọc', 'Bông Sen', 'Măng Non', 'Ban Mai',
  'Cầu Vồng', 'Mặt Trời Nhỏ', 'Hoa Cúc', 'Sao Mai', 'Thỏ Trắng', 'Bồ Câu', 'Mây Hồng', 'Hạt Mầm', 'Khế Ngọt',
  'Đom Đóm', 'Hoa Mận', 'Chim Sâu', 'Suối Reo',
] as const;

// prettier-ignore
export const PRIMARY_NAMES = [
  'Bình Minh', 'Sông Xanh', 'Phú Hòa', 'Hoa Lúa', 'Tân Phong Đông', 'Rạch Dừa', 'Vườn Xoài', 'Cầu Tre',
  'Bến Nghé Nam', 'Ánh Dương', 'Mỹ Hòa', 'Hừng Đông', 'Cánh Buồm', 'Bờ Bao', 'Hàng Me', 'Đồng Tâm Mới', 'Nhà Rông',
  'Cồn Cát',
] as const;

// prettier-ignore
export const LOWER_SECONDARY_NAMES = [
  'Hoa Phượng', 'Sông Rạch', 'Phú Mỹ Đông', 'Tân Hưng Nam', 'Bạch Đàn', 'Hải Đăng', 'Cây Bàng', 'Sao Khuê',
  'Đất Phù Sa', 'Gió Biển', 'Thủy Triều', 'Ngọn Đuốc', 'Bến Đò', 'Hòa Thuận',
] as const;

// prettier-ignore
export const UPPER_SECONDARY_NAMES = [
  'Hồ Sen', 'Đồng Cói', 'Sông Mát', 'Gò Đống', 'Bãi Giữa', 'Cầu Đá', 'Làng Lụa', 'Đê La', 'Cửa Ô', 'Thành Nam',
] as const;

// prettier-ignore
/** Districts of an invented city, for offices that report to the Sở. */
export const DISTRICT_NAMES = [
  'quận Sông Hồng', 'quận Hồ Đông', 'huyện Đồng Lúa', 'quận Cầu Gỗ', 'huyện Làng Gốm', 'quận Bãi Dâu',
  'huyện Núi Đôi', 'quận Chợ Mơ Mới', 'huyện Bến Sậy', 'quận Vườn Đào', 'huyện Đồng Mía', 'thị xã Thành Đá',
] as const;

// prettier-ignore
/** The thirty provinces of plan 003 (l.24), the ten of its first year (l.25) in front. */
export const PROVINCES = [
  'Quảng Trị', 'Quảng Bình', 'Lào Cai', 'Yên Bái', 'Điện Biên', 'Sơn La', 'Kon Tum', 'Đắk Nông', 'Sóc Trăng',
  'Bạc Liêu', 'Thừa Thiên Huế', 'Nghệ An', 'Hà Tĩnh', 'Lạng Sơn', 'Bắc Kạn', 'Thanh Hóa', 'Quảng Nam',
  'Tuyên Quang', 'Hà Giang', 'Gia Lai', 'Đắk Lắk', 'Ninh Thuận', 'Bình Thuận', 'Trà Vinh', 'Vĩnh Long', 'Cần Thơ',
  'An Giang', 'Hậu Giang', 'Bình Dương', 'Đồng Nai',
] as const;

const DISTRICT_FIRST = ['Suối', 'Núi', 'Đồng', 'Bản', 'Sông', 'Rừng'] as const;
const DISTRICT_SECOND = ['Trong', 'Mây', 'Cỏ', 'Thông', 'Lau'] as const;

/** One invented district for each province, thirty different ones. */
export function districtOf(provinceIndex: number): string {
  const first = DISTRICT_FIRST[provinceIndex % DISTRICT_FIRST.length] ?? '';
  const second = DISTRICT_SECOND[Math.floor(provinceIndex / DISTRICT_FIRST.length) % DISTRICT_SECOND.length] ?? '';
  return `Huyện ${first} ${second}`;
}
