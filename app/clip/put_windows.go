package clip

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

const (
	formatUnicode = 13 // CF_UNICODETEXT
	moveable      = 2  // GMEM_MOVEABLE, which the clipboard asks for
)

// exclusions are the formats by which a program asks Windows to keep what it copies out of the
// history (Win+V), out of other programs that watch, and off other computers
// (learn.microsoft.com, Clipboard Formats, "Cloud Clipboard and Clipboard History
// Formats"). The last two hold a number: 0 is no.
func exclusions() []string {
	return []string{
		"ExcludeClipboardContentFromMonitorProcessing",
		"CanIncludeInClipboardHistory",
		"CanUploadToCloudClipboard",
	}
}

// putPrivately puts text on the clipboard of Windows with those requests. It
// tells whether it could; somebody else may have the clipboard open.
func putPrivately(text string) bool {
	user32 := windows.NewLazySystemDLL("user32.dll")
	open, shut := user32.NewProc("OpenClipboard"), user32.NewProc("CloseClipboard")
	empty, register := user32.NewProc("EmptyClipboard"), user32.NewProc("RegisterClipboardFormatW")
	if opened, _, _ := open.Call(0); opened == 0 {
		return false
	}
	defer shut.Call()
	if emptied, _, _ := empty.Call(); emptied == 0 {
		return false
	}
	letters, err := windows.UTF16FromString(windowsLines(text))
	if err != nil || !set(user32, formatUnicode, unsafe.Pointer(&letters[0]), 2*len(letters)) {
		return false
	}
	no := uint32(0)
	for _, name := range exclusions() {
		wide, err := windows.UTF16PtrFromString(name)
		if err != nil {
			return false
		}
		if format, _, _ := register.Call(uintptr(unsafe.Pointer(wide))); format != 0 {
			set(user32, format, unsafe.Pointer(&no), 4)
		}
	}
	return true
}

// set hands size bytes to the clipboard, which owns its copy from then on.
func set(user32 *windows.LazyDLL, format uintptr, data unsafe.Pointer, size int) bool {
	kernel32 := windows.NewLazySystemDLL("kernel32.dll")
	handle, _, _ := kernel32.NewProc("GlobalAlloc").Call(moveable, uintptr(size))
	if handle == 0 {
		return false
	}
	free := kernel32.NewProc("GlobalFree")
	place, _, _ := kernel32.NewProc("GlobalLock").Call(handle)
	if place == 0 {
		free.Call(handle)
		return false
	}
	kernel32.NewProc("RtlMoveMemory").Call(place, uintptr(data), uintptr(size))
	kernel32.NewProc("GlobalUnlock").Call(handle)
	if taken, _, _ := user32.NewProc("SetClipboardData").Call(format, handle); taken == 0 {
		free.Call(handle)
		return false
	}
	return true
}

// windowsLines ends lines as Windows programs expect.
func windowsLines(text string) string {
	var out []byte
	for i := range len(text) {
		if text[i] == '\n' && (i == 0 || text[i-1] != '\r') {
			out = append(out, '\r')
		}
		if text[i] != 0 {
			out = append(out, text[i])
		}
	}
	return string(out)
}
