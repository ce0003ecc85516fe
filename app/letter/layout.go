package letter

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// deskAndSide has the side list to the right of the paper, or under it.
func deskAndSide() look.Beside {
	return look.Beside{Side: 340, Page: 520, Under: 0.38, Least: fyne.NewSize(480, 240)}
}
