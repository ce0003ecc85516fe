//go:build !linux && !windows && !darwin

package idle

import "time"

func systemIdle() (time.Duration, bool) { return 0, false }
