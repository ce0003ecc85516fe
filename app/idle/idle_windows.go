package idle

import (
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// lastInputInfo is LASTINPUTINFO of winuser.h.
type lastInputInfo struct {
	size uint32
	tick uint32 // milliseconds since the start of Windows, which wrap after 49 days
}

// systemIdle asks Windows when the session last had a key or a move of the mouse.
func systemIdle() (time.Duration, bool) {
	getLastInputInfo := windows.NewLazySystemDLL("user32.dll").NewProc("GetLastInputInfo")
	getTickCount := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetTickCount")
	info := lastInputInfo{}
	info.size = uint32(unsafe.Sizeof(info))
	if got, _, _ := getLastInputInfo.Call(uintptr(unsafe.Pointer(&info))); got == 0 {
		return 0, false
	}
	now, _, _ := getTickCount.Call()
	return time.Duration(uint32(now)-info.tick) * time.Millisecond, true
}
