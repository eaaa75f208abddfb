// The letters a Vietnamese school letter needs, in the order in which the atlas holds them: ASCII, every accented
// letter of Vietnamese in its composed form, and a few typographic signs.

const PLAIN = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

const LOWER = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';

export const GLYPH_LETTERS = `${PLAIN}${LOWER}${LOWER.toUpperCase()}–“”…³`;

/** Rows of every glyph; room above for Ẫ and below for Ạ. */
export const GLYPH_HEIGHT = 26;
