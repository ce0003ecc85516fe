package storage

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// Some tests need a second process: to be killed, to be refused, to run into a
// limit. It is this test binary again, told what to do by the environment.

const (
	childTask = "DEARLY_TEST_TASK"
	childDir  = "DEARLY_TEST_DIR"
)

func TestMain(m *testing.M) {
	if task := os.Getenv(childTask); task != "" {
		if err := childTasks()[task](os.Getenv(childDir)); err != nil {
			fmt.Println("failed:", err)
			fmt.Println("explained:", Explain(err))
			os.Exit(3)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func childTasks() map[string]func(dir string) error {
	return map[string]func(string) error{
		"autosave": killAutosave,
		"rekey":    killRekey,
		"backup":   killBackup,
		"create":   killCreate,
		"canary":   killCanary,
		"migrate":  killMigrate,
		"rescue":   killRescue,
		"purge":    killPurge,
		"restore":  killRestore,
		"goback":   killGoBack,
		"review":   killReview,
		"open":     func(dir string) error { return openOnce(dir) },
		"fill":     fillUp,
		"readonly": readOnlyFolder,
	}
}

// openOnce is a second window.
func openOnce(dir string) error {
	start := time.Now()
	s, err := Open(dir, testPass, cheap())
	fmt.Println("took", time.Since(start).Milliseconds())
	if err == nil {
		s.Close()
	}
	return err
}

// otherProcess prepares this binary to do a task.
func otherProcess(t testing.TB, task, dir string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	limit, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(limit, self)
	cmd.Env = append(os.Environ(), childTask+"="+task, childDir+"="+dir)
	cmd.Stderr = os.Stderr
	return cmd
}

func TestASecondProcessIsRefusedAndTheFirstGoesOn(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	out, err := otherProcess(t, "open", s.Dir()).Output()
	if err == nil || !strings.Contains(string(out), Explain(ErrInUse)) {
		t.Errorf("the second process: %v\n%s", err, out)
	}
	var ms int
	if _, err := fmt.Sscanf(string(out), "took %d", &ms); err != nil {
		t.Error(err)
	}
	t.Logf("refused after %d ms", ms)
	must(t, s.SaveChild(&c))
	must(t, s.Close())
	if out, err := otherProcess(t, "open", s.Dir()).Output(); err != nil {
		t.Errorf("after the first has closed: %v\n%s", err, out)
	}
}

// killed starts a task, hands its lines to read, and kills it after `after`
// more lines and a little while.
func killed(t testing.TB, task, dir string, after int, while time.Duration, read func(line string)) {
	t.Helper()
	cmd := otherProcess(t, task, dir)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		read(lines.Text())
		if n == after {
			time.AfterFunc(while, func() { _ = cmd.Process.Kill() }) // SIGKILL
		}
	}
	_ = cmd.Wait()
	// Windows knows no signals: who is killed there ends with 1, which no task does.
	if ended := cmd.ProcessState; ended.Exited() && (runtime.GOOS != "windows" || ended.ExitCode() != 1) {
		t.Fatalf("%s ended by itself: %v", task, ended)
	}
}

// stray are the files of a folder that a crash must not leave for ever; known
// ones are tidied at the next chance.
func stray(t testing.TB, dir string) (out []string) {
	must(t, filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() && !ourName(e.Name()) && !strings.HasPrefix(e.Name(), backupPrefix) {
			out = append(out, path)
		}
		return err
	}))
	return out
}
