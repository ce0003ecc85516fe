// Command empty is a window of Fyne's with nothing in it, for .ci/figures to measure beside Dearly.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("uk.dearly.empty").NewWindow("Empty")
	w.SetContent(widget.NewLabel("Empty"))
	w.Resize(fyne.NewSize(1200, 700))
	w.ShowAndRun()
}
