package idle

import (
	"os/exec"
	"regexp"
	"strconv"
	"time"
)

// systemIdle asks macOS, whose registry of devices counts in nanoseconds.
func systemIdle() (time.Duration, bool) {
	registry, err := exec.Command("/usr/sbin/ioreg", "-c", "IOHIDSystem", "-d", "4").Output()
	if err != nil {
		return 0, false
	}
	found := regexp.MustCompile(`"HIDIdleTime" = (\d+)`).FindSubmatch(registry)
	if found == nil {
		return 0, false
	}
	ns, err := strconv.ParseInt(string(found[1]), 10, 64)
	return time.Duration(ns), err == nil
}
