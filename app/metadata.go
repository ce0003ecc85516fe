package main

import (
	"fyne.io/fyne/v2"

	"dearly/assets"
)

// These stand in FyneApp.toml too, for `fyne package`; a test keeps the two equal.
const (
	appID      = "uk.dearly.desk"
	appName    = "Dearly"
	appVersion = "0.1.0"
	appBuild   = 1
)

// metadata tells Fyne what plain `go build` does not put into the program.
func metadata() fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: appID, Name: appName, Version: appVersion, Build: appBuild,
		Icon: fyne.NewStaticResource("icon.png", assets.Icon()),
		// All of our own goroutines come back by fyne.Do.
		Migrations: map[string]bool{"fyneDo": true},
	}
}
