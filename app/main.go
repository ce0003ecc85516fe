// Command dearly helps a children's social worker to write the record of a visit
// to the child, in words the child understands.
//
// With `check` as its first word it reads text files instead, without a window.
// Otherwise it opens its one window: this package joins the screens, which know
// nothing of one another, to the words, the page and the sealed store.
package main

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2/app"
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == "check" {
		os.Exit(check(os.Args[2:], os.Stdin, os.Stdout, os.Stderr))
	}
	o, err := parseOptions(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	watchForNoWindow()
	app.SetMetadata(metadata())
	newDesk(app.NewWithID(appID), o).run()
}
