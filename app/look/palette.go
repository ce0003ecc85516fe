package look

import "image/color"

// palette holds the colours of one ground: light, dark or high contrast. The
// figures of light and dark are those of the look's table; palette_test.go
// measures their contrast.
type palette struct {
	desk, panel, page            color.NRGBA
	ink, soft, line              color.NRGBA
	accent, accentGround, onAcc  color.NRGBA
	good, goodGround             color.NRGBA
	warn, warnGround             color.NRGBA
	danger, onDanger             color.NRGBA
	swapTint, swapLine           color.NRGBA
	explainTint, explainLine     color.NRGBA
	labelTint, labelLine         color.NRGBA
	askLine                      color.NRGBA
	training, trainingGround     color.NRGBA
	hover, shadow, scrim, scroll color.NRGBA
	field                        color.NRGBA // ground of what is typed into
	selection                    color.NRGBA
}

func rgb(hex uint32) color.NRGBA { return rgba(hex, 0xff) }

func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}

func lightPalette() *palette {
	return &palette{
		desk: rgb(0xEFEBE4), panel: rgb(0xF7F4EF), page: rgb(0xFFFFFF),
		ink: rgb(0x1F2933), soft: rgb(0x52606D), line: rgb(0xD9D2C7),
		accent: rgb(0x0F6B6E), accentGround: rgb(0xDCEBEA), onAcc: rgb(0xFFFFFF),
		good: rgb(0x2A7047), goodGround: rgb(0xDDEFE3),
		warn: rgb(0x8A5200), warnGround: rgb(0xFBE3C6),
		danger: rgb(0xA4262C), onDanger: rgb(0xFFFFFF),
		swapTint: rgb(0xFFE8B3), swapLine: rgb(0xA86200),
		explainTint: rgb(0xD6E8FA), explainLine: rgb(0x1F5FA8),
		labelTint: rgb(0xF9D9E3), labelLine: rgb(0xA3315F),
		askLine:  rgb(0x6B7680),
		training: rgb(0x7A3E9D), trainingGround: rgb(0xEBDDF3),
		hover: rgba(0x1F2933, 0x0d), shadow: rgba(0x1F2933, 0x1f),
		scrim: rgba(0x1F2933, 0x66), scroll: rgba(0x1F2933, 0x55),
		field: rgb(0xFFFFFF), selection: rgb(0xBFDCDA),
	}
}

func darkPalette() *palette {
	return &palette{
		desk: rgb(0x171A1D), panel: rgb(0x1E2226), page: rgb(0x24292E),
		ink: rgb(0xECE8E1), soft: rgb(0xB3ADA3), line: rgb(0x3A4047),
		accent: rgb(0x5CC2BD), accentGround: rgb(0x1F3A3A), onAcc: rgb(0x171A1D),
		good: rgb(0x7CCB98), goodGround: rgb(0x1F3D2C),
		warn: rgb(0xF0B44C), warnGround: rgb(0x4A3620),
		danger: rgb(0xFF8A80), onDanger: rgb(0x171A1D),
		swapTint: rgb(0x4A3A14), swapLine: rgb(0xF0B44C),
		explainTint: rgb(0x1D3A57), explainLine: rgb(0x7DB8F0),
		labelTint: rgb(0x4F2436), labelLine: rgb(0xF08FB5),
		askLine:  rgb(0x8B95A0),
		training: rgb(0xC79BE0), trainingGround: rgb(0x35234A),
		hover: rgba(0xECE8E1, 0x10), shadow: rgba(0x000000, 0x52),
		scrim: rgba(0x000000, 0x99), scroll: rgba(0xECE8E1, 0x55),
		field: rgb(0x171A1D), selection: rgb(0x2C5553),
	}
}

// contrastPalette is for eyes that need it: black, white and yellow, and lines
// where the others have tints.
func contrastPalette() *palette {
	black, white, yellow := rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFE600)
	return &palette{
		desk: black, panel: black, page: black,
		ink: white, soft: white, line: white,
		accent: yellow, accentGround: rgb(0x3A3600), onAcc: black,
		good: rgb(0x9BF0B5), goodGround: black,
		warn: yellow, warnGround: black,
		danger: rgb(0xFFB0A8), onDanger: black,
		swapTint: black, swapLine: yellow,
		explainTint: black, explainLine: rgb(0x8FD0FF),
		labelTint: black, labelLine: rgb(0xFFA6CB),
		askLine:  white,
		training: rgb(0xE3BFFF), trainingGround: black,
		hover: rgba(0xFFFFFF, 0x30), shadow: rgba(0x000000, 0x00),
		scrim: rgba(0x000000, 0xcc), scroll: white,
		field: black, selection: rgb(0x5C5600),
	}
}
