package crash

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

const (
	rawName    = "stopped.raw"
	reportName = "stopped.txt"
)

// Report tells of the last time that the program fell over.
type Report struct {
	Path string // of the file, in the folder of the letters
	Text string
	At   time.Time
}

// Watch has the runtime write into dir why the program falls over, should it. A
// folder that cannot be written to is no reason not to start: then there will be
// no report and stop is nil. stop takes the empty file away again, at a good end.
func Watch(dir string) (stop func()) {
	file, err := os.OpenFile(filepath.Join(dir, rawName), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil
	}
	defer file.Close() // the runtime has its own hold on it
	if debug.SetCrashOutput(file, debug.CrashOptions{}) != nil {
		return nil
	}
	return func() {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		if info, err := os.Stat(file.Name()); err == nil && info.Size() == 0 {
			_ = os.Remove(file.Name())
		}
	}
}

// Last makes the report of the last fall, if there was one since it was last
// asked. about is what the report says of the program: its version and system.
func Last(dir, about string) (Report, bool) {
	raw := filepath.Join(dir, rawName)
	info, err := os.Stat(raw)
	if err != nil || info.Size() == 0 {
		return Report{}, false
	}
	data, err := os.ReadFile(raw)
	if err != nil {
		return Report{}, false
	}
	r := Report{Path: filepath.Join(dir, reportName), At: info.ModTime()}
	r.Text = about + "\nIt stopped by itself on " + r.At.Format("2 January 2006 at 15:04") + ".\n" +
		"No word of any letter is in this file.\n\n" + wordless(data)
	if os.WriteFile(r.Path, []byte(r.Text), 0o600) != nil {
		r.Path = ""
	}
	_ = os.Truncate(raw, 0)
	return r, true
}

// most is how much of a trace is kept, in lines.
const most = 400

// wordless keeps of a trace what cannot hold a word of a record.
func wordless(raw []byte) string {
	var out bytes.Buffer
	trace, count := lines(), 0
	for line := range bytes.Lines(raw) {
		kept, ok := trace.wordless(string(bytes.TrimRight(line, "\r\n")))
		if !ok {
			continue
		}
		if count++; count > most {
			break
		}
		out.WriteString(kept)
		out.WriteByte('\n')
	}
	return out.String()
}
