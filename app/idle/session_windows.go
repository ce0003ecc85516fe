package idle

import (
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

// The messages of Windows that tell of a session that is locked and of a computer
// that is about to sleep (winuser.h, wtsapi32.h).
const (
	wmPowerBroadcast   = 0x0218
	wmSessionChange    = 0x02B1
	wmQuit             = 0x0012
	pbtSuspend         = 0x0004
	wtsSessionLock     = 0x7
	wtsConsoleGone     = 0x2
	wtsRemoteGone      = 0x4
	notifyThisSession  = 0
	classOfThisWatcher = "DearlySessionWatcher"
)

// windowClass is WNDCLASSEXW.
type windowClass struct {
	size       uint32
	style      uint32
	procedure  uintptr
	extraClass int32
	extraWnd   int32
	instance   windows.Handle
	icon       windows.Handle
	cursor     windows.Handle
	background windows.Handle
	menu       *uint16
	name       *uint16
	smallIcon  windows.Handle
}

// message is MSG.
type message struct {
	window  windows.HWND
	kind    uint32
	wparam  uintptr
	lparam  uintptr
	time    uint32
	x, y    int32
	private uint32
}

// OnSessionLock calls away, on a goroutine of its own, each time the session is
// locked or parted from its screen and when the computer is about to sleep. It
// does so through a window that nobody sees, since Windows tells only windows.
// stop ends it.
func OnSessionLock(away func()) (stop func()) {
	thread := make(chan uint32, 1)
	go listen(away, thread)
	id := <-thread
	return func() {
		user32 := windows.NewLazySystemDLL("user32.dll")
		user32.NewProc("PostThreadMessageW").Call(uintptr(id), wmQuit, 0, 0)
	}
}

func listen(away func(), thread chan<- uint32) {
	runtime.LockOSThread() // messages come to the thread that made the window
	defer runtime.UnlockOSThread()
	user32 := windows.NewLazySystemDLL("user32.dll")
	defaultProcedure := user32.NewProc("DefWindowProcW")
	procedure := windows.NewCallback(func(window, kind, wparam, lparam uintptr) uintptr {
		if tellsOfALock(kind, wparam) {
			go away()
		}
		result, _, _ := defaultProcedure.Call(window, kind, wparam, lparam)
		return result
	})
	name, _ := windows.UTF16PtrFromString(classOfThisWatcher)
	class := windowClass{procedure: procedure, name: name}
	class.size = uint32(unsafe.Sizeof(class))
	user32.NewProc("RegisterClassExW").Call(uintptr(unsafe.Pointer(&class)))
	// A window of its own and not a message-only one, which hears no broadcasts.
	window, _, _ := user32.NewProc("CreateWindowExW").Call(0, uintptr(unsafe.Pointer(name)), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	if window != 0 {
		windows.NewLazySystemDLL("wtsapi32.dll").NewProc("WTSRegisterSessionNotification").Call(window, notifyThisSession)
		defer user32.NewProc("DestroyWindow").Call(window)
	}
	thread <- windows.GetCurrentThreadId()
	getMessage, dispatch := user32.NewProc("GetMessageW"), user32.NewProc("DispatchMessageW")
	var m message
	for {
		more, _, _ := getMessage.Call(uintptr(unsafe.Pointer(&m)), 0, 0, 0)
		if int32(more) <= 0 {
			return
		}
		dispatch.Call(uintptr(unsafe.Pointer(&m)))
	}
}

// tellsOfALock says whether a message means that nobody is at the screen now.
func tellsOfALock(kind, wparam uintptr) bool {
	switch kind {
	case wmPowerBroadcast:
		return wparam == pbtSuspend
	case wmSessionChange:
		return wparam == wtsSessionLock || wparam == wtsConsoleGone || wparam == wtsRemoteGone
	}
	return false
}
