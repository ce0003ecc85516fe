package main

import "golang.org/x/sys/windows"

// tellWithoutWindow uses the box that Windows itself draws.
func tellWithoutWindow(sentence string) {
	text, err := windows.UTF16PtrFromString(sentence)
	if err != nil {
		return
	}
	title, err := windows.UTF16PtrFromString(appName)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, text, title, windows.MB_OK|windows.MB_ICONINFORMATION)
}
